package jp.koshin.payment;

import java.net.URI;
import java.util.Set;

/**
 * An acquirer with pages of its own; it reports back by a signed callback. Where it does not answer
 * its methods throw {@link GatewayUnavailable}.
 */
public interface PaymentGateway {

  /** The ways of paying that it collects by. */
  Set<PaymentMethod> methods();

  /**
   * Opens a payment by card.
   *
   * @return the hosted page to send the payer's browser to; may be relative to this application
   */
  URI open(PaymentRequest payment);

  /** Issues the number by which a fee is paid at a convenience store or by bank transfer. */
  PaymentSlip issue(PaymentRequest payment);
}
