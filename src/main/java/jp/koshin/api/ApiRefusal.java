package jp.koshin.api;

import java.util.List;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;

/** Carries refusals from a controller to {@link ApiErrors}; thrown only outside of transactions. */
class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  ApiRefusal(List<Refusal> refusals) {
    super(refusals.toString(), null, false, false);
    this.refusals = refusals;
  }

  static ApiRefusal malformed(String field) {
    return new ApiRefusal(List.of(Refusal.ofField("MALFORMED", field)));
  }

  /** The result of an action, or its refusals thrown. */
  static <T> T orThrow(Outcome<T> outcome) {
    if (!outcome.isDone()) {
      throw new ApiRefusal(outcome.refusals());
    }
    return outcome.get();
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
