package jp.koshin.claim;

import java.time.Instant;
import java.util.UUID;
import jp.koshin.valuation.ActivityValue;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands.
 *
 * @param number what people call it, such as {@code C-2026-000123}
 * @param edition of the rules, the one in force when the claim was begun
 * @param valuation what the rules give, or a reviewer instead ({@code overrideReason}); null until
 *     kind and date are there
 * @param overrideReason why a reviewer gave another value; null where the rules' value stands
 * @param reason why it was returned or rejected
 * @param correctionDue until when, exclusive, a returned claim may be submitted again
 * @param enteredBy the account of the secretariat that typed it; null where the member did
 */
public record ClaimView(
    UUID id,
    String number,
    String society,
    String programme,
    String edition,
    ClaimStatus status,
    int version,
    UUID memberId,
    ClaimInput input,
    @Nullable ActivityValue valuation,
    @Nullable String overrideReason,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant correctionDue,
    ClaimOrigin origin,
    @Nullable UUID enteredBy) {

  /** What a list shows: the meeting, else the title, else nothing. */
  public String title() {
    return input.label();
  }
}
