package jp.koshin.payment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.koshin.shared.Refusal;
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
 * @param slip the number to pay by, or null
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
    @Nullable PaymentSlip slip,
    @Nullable Instant paidAt,
    @Nullable String confirmedBy,
    Instant createdAt) {

  /** What a renewal costs (更新料, 審査料). */
  public static final String RENEWAL = "RENEWAL";

  /** What is paid after the last stage, before the certificate (登録料). */
  public static final String REGISTRATION = "REGISTRATION";

  /** What a reinstatement together with its renewal costs. */
  public static final String REINSTATEMENT = "REINSTATEMENT";

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

  /** Whether money is on its way that comes in later: a transfer announced, a number issued. */
  public boolean isUnderWay() {
    return status == FeeStatus.PENDING && method != PaymentMethod.CARD;
  }

  /** Whether somebody may find it paid on an account. */
  public boolean isConfirmedByHand() {
    return isDue() && methods.contains(byTransfer());
  }

  /** How it is transferred: by post where the programme takes that, else through a bank. */
  PaymentMethod byTransfer() {
    return methods.contains(PaymentMethod.POSTAL_TRANSFER)
        ? PaymentMethod.POSTAL_TRANSFER
        : PaymentMethod.BANK;
  }

  boolean slipHasRunOut(Instant now) {
    return slip != null && !now.isBefore(slip.until());
  }

  /** Why nobody pays it this way; null when they may. */
  @Nullable Refusal whyNotPayable(PaymentMethod by) {
    if (isPaid()) {
      return Refusal.of("FEE_ALREADY_PAID");
    }
    if (!isDue()) {
      return Refusal.of("FEE_EXPIRED");
    }
    return methods.contains(by) ? null : Refusal.of("METHOD_NOT_OFFERED");
  }
}
