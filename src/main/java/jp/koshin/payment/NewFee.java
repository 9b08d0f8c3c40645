package jp.koshin.payment;

import java.util.Set;
import java.util.UUID;

/**
 * A fee to be opened.
 *
 * @param purpose what it is for, a stable code such as RENEWAL; its text is {@code
 *     payment.purpose.<purpose>}
 * @param amount in yen, more than zero
 * @param methods how it may be paid, at least one
 */
public record NewFee(
    UUID caseId,
    String society,
    String programme,
    UUID memberId,
    String purpose,
    int amount,
    Set<PaymentMethod> methods) {

  public NewFee {
    methods = Set.copyOf(methods);
    if (amount <= 0 || methods.isEmpty()) {
      throw new IllegalArgumentException("a fee of " + amount + " yen by " + methods);
    }
  }
}
