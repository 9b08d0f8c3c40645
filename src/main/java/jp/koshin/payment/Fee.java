package jp.koshin.payment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money due for a case.
 *
 * @param caseId the case it belongs to; a case has at most one fee for a purpose
 * @param purpose what it is for, a stable code such as {@link #RENEWAL}
 * @param amount in yen
 * @param methods how it may be paid
 * @param method how it was paid or is being paid, or null
 * @param reference what the payer writes on the slip and the gateway reports back; unique
 * @param confirmedBy the username of the member of staff who found the transfer, or null
 */
public record Fee(
    UUID id,
    UUID caseId,
    String society,
    String programme,
    UUID memberId,
    String purpose,
    int amount,
    Set<PaymentMethod> methods,
    FeeStatus status,
    @Nullable PaymentMethod method,
    String reference,
    @Nullable Instant paidAt,
    @Nullable String confirmedBy,
    Instant createdAt) {

  /** What a renewal costs (更新料, 審査料). */
  public static final String RENEWAL = "RENEWAL";

  public Fee {
    methods = Set.copyOf(methods);
  }

  public boolean isPaid() {
    return status == FeeStatus.PAID;
  }

  /** Whether money may still come in: not paid, not out of date, not paid back. */
  public boolean isDue() {
    return status == FeeStatus.UNPAID || status == FeeStatus.PENDING;
  }

  /** Whether the member said that a transfer is on its way. */
  public boolean transferAnnounced() {
    return status == FeeStatus.PENDING && method == PaymentMethod.POSTAL_TRANSFER;
  }
}
