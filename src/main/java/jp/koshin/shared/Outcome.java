package jp.koshin.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What came of an action: done with a result, or refused with every reason at once; then nothing
 * was changed.
 */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal... refusals) {
    return new Refused<>(List.of(refusals));
  }

  static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
    if (this instanceof Done<T> done) {
      return new Done<>(f.apply(done.value()));
    }
    return new Refused<>(refusals());
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  /** The result; a refusal here is a bug and throws. */
  default T get() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw new IllegalStateException("refused: " + refusals());
  }

  /** The reasons, empty when done. */
  default List<Refusal> refusals() {
    return this instanceof Refused<T> refused ? refused.refusals() : List.of();
  }
}
