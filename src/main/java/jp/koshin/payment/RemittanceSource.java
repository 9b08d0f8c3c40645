package jp.koshin.payment;

/** Who told of the money: the statement of the bank, that of the post, or a gateway. */
public enum RemittanceSource {
  BANK(PaymentMethod.BANK),
  POSTAL(PaymentMethod.POSTAL_TRANSFER),
  GATEWAY(PaymentMethod.CARD);

  private final PaymentMethod method;

  RemittanceSource(PaymentMethod method) {
    this.method = method;
  }

  /** How a fee counts as paid by such money. */
  PaymentMethod method() {
    return method;
  }
}
