package jp.koshin.claim.process;

import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Variables that matter within one transaction only: they are never written to the database, unless
 * the case already keeps one of that name.
 */
final class Passing {

  private Passing() {}

  static void write(ProcessVariable<String> variable, DelegateExecution execution, String value) {
    if (variable.find(execution).isPresent()) {
      variable.write(execution, value);
    } else {
      execution.setVariable(variable.name(), Variables.stringValue(value, true));
    }
  }
}
