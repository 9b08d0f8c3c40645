package jp.koshin.certification;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A member's qualification (認定).
 *
 * @param programme code of the programme, such as the folder name under {@code rules/}
 * @param number the number printed on the certificate, unique in the programme
 * @param certifiedSince the day of the first certification
 * @param term the present term (任期), both days included; after an approved renewal the new one,
 *     even before it begins
 * @param consecutiveRenewals renewals in a row already made
 * @param deferredUntil the last day of a deferral or of a reservation that was kept, or null
 */
public record Certification(
    UUID id,
    UUID memberId,
    String programme,
    String number,
    LocalDate certifiedSince,
    Period term,
    int consecutiveRenewals,
    CertificationStatus status,
    @Nullable LocalDate deferredUntil) {

  /** The last day before which it must be renewed: that of the term, or of a deferral. */
  public LocalDate ends() {
    return deferredUntil == null ? term.to() : deferredUntil;
  }

  /** The term that a renewal in hand prolongs: up to the end of a deferral. */
  public Period termWithDeferral() {
    return new Period(term.from(), ends());
  }
}
