package jp.koshin.payment;

/**
 * What a gateway reports of a payment.
 *
 * @param eventId the gateway's own; a report with an id seen before changes nothing
 * @param type PAID, FAILED or CANCELLED
 * @param reference of the fee
 * @param amount in yen
 * @param method how it was paid; by card where the report does not say
 */
record GatewayReport(
    String eventId, Type type, String reference, int amount, PaymentMethod method) {

  enum Type {
    PAID,
    FAILED,
    CANCELLED
  }

  GatewayReport {
    if (eventId == null || eventId.isBlank() || type == null || reference == null) {
      throw new IllegalArgumentException("a report lacks a field");
    }
    method = method == null ? PaymentMethod.CARD : method;
  }
}
