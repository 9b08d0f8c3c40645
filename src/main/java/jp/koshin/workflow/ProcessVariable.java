package jp.koshin.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One process variable, declared once with its type. Types are primitives of the engine: {@link
 * String}, {@link Integer}, {@link Long}, {@link Boolean}, {@link java.util.Date}; everything else
 * is loaded by its id.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** The value; an absent one is a fault of the model and throws. */
  public T read(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("process variable " + name + " is not set"));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
  }

  public void write(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }
}
