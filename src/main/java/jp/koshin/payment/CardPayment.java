package jp.koshin.payment;

/**
 * What a gateway is asked to collect.
 *
 * @param reference comes back in the callback
 * @param amount in yen
 * @param title what the payer reads on the hosted page
 */
public record CardPayment(String reference, int amount, String title) {}
