package jp.koshin.payment;

/**
 * What a gateway is asked to collect.
 *
 * @param reference comes back in the report
 * @param amount in yen
 * @param title what the payer reads
 * @param method how it is to be paid
 */
public record PaymentRequest(String reference, int amount, String title, PaymentMethod method) {}
