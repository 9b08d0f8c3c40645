package jp.koshin.payment;

import java.net.URI;

/** A card acquirer with a page of its own; it reports back by a signed callback. */
public interface PaymentGateway {

  /**
   * Opens a payment.
   *
   * @return the hosted page to send the payer's browser to; may be relative to this application
   */
  URI open(CardPayment payment);
}
