package jp.koshin.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a claim was answered last; nothing of it while it waits for an answer.
 *
 * @param reason why it was returned or rejected
 * @param correctionDue until when a returned one may be corrected
 */
@Embeddable
record ClaimAnswer(
    @Nullable Instant decidedAt, @Nullable String reason, @Nullable Instant correctionDue) {

  static final ClaimAnswer NONE = new ClaimAnswer(null, null, null);

  /** The same, but decided at another instant: a returned claim ends with what it was told. */
  ClaimAnswer endedAt(Instant at) {
    return new ClaimAnswer(at, reason, correctionDue);
  }

  /** Whether the time to correct is over; false for a claim that was never returned. */
  boolean isTooLateToCorrect(Instant at) {
    return correctionDue != null && !at.isBefore(correctionDue);
  }
}
