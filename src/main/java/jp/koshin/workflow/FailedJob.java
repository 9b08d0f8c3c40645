package jp.koshin.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process that failed.
 *
 * @param caseId the case, or null where the step belongs to none
 * @param activity the id of the element in the model
 * @param message what went wrong, from the last attempt
 * @param retriesLeft zero: it waits for the operator; otherwise the engine tries again at {@code
 *     nextAttempt}
 */
public record FailedJob(
    String id,
    @Nullable UUID caseId,
    String processKey,
    @Nullable String activity,
    @Nullable String message,
    int retriesLeft,
    @Nullable Instant nextAttempt) {

  /** True when the engine has given up: an incident. */
  public boolean isIncident() {
    return retriesLeft == 0;
  }
}
