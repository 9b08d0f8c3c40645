package jp.koshin.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodOptions;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import jp.koshin.shared.Tokyo;

/**
 * Collects by Stripe Checkout: card, and convenience store (コンビニ決済). Bank transfers are found by
 * the statements instead. Yen has no decimals: amounts go over as they are.
 */
class StripeGateway implements PaymentGateway {

  static final String METHOD = "method";
  private static final String CURRENCY = "jpy";

  /** Stripe's page is open for a day; what it issues then lasts so many days more. */
  private static final int PAGE_DAYS = 1;

  static final int SLIP_DAYS = 14;

  private final StripeClient stripe;
  private final String address;
  private final Clock clock;

  /**
   * @param address of this application as the payer's browser reaches it
   */
  StripeGateway(StripeClient stripe, String address, Clock clock) {
    this.stripe = stripe;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public Set<PaymentMethod> methods() {
    return Set.of(PaymentMethod.CARD, PaymentMethod.CONVENIENCE_STORE);
  }

  @Override
  public URI open(PaymentRequest payment) {
    return page(params(payment, PaymentMethodType.CARD, "paid").build());
  }

  /** The number is told by Stripe's page, once the payer has chosen the store. */
  @Override
  public PaymentSlip issue(PaymentRequest payment) {
    PaymentMethodOptions.Konbini konbini =
        PaymentMethodOptions.Konbini.builder().setExpiresAfterDays((long) SLIP_DAYS).build();
    URI page =
        page(
            params(payment, PaymentMethodType.KONBINI, "slip")
                .setPaymentMethodOptions(PaymentMethodOptions.builder().setKonbini(konbini).build())
                .build());
    return new PaymentSlip(
        null, Tokyo.endOf(Tokyo.today(clock).plusDays(PAGE_DAYS + SLIP_DAYS)), page);
  }

  private SessionCreateParams.Builder params(
      PaymentRequest payment, PaymentMethodType type, String result) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setLocale(SessionCreateParams.Locale.JA)
        .addPaymentMethodType(type)
        .setClientReferenceId(payment.reference())
        .putMetadata(METHOD, payment.method().name())
        .setSuccessUrl(address + "/fees?payment=" + result)
        .setCancelUrl(address + "/fees?payment=cancelled")
        .addLineItem(
            LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    LineItem.PriceData.builder()
                        .setCurrency(CURRENCY)
                        .setUnitAmount((long) payment.amount())
                        .setProductData(
                            LineItem.PriceData.ProductData.builder()
                                .setName(payment.title())
                                .build())
                        .build())
                .build());
  }

  private URI page(SessionCreateParams params) {
    try {
      Session session = stripe.v1().checkout().sessions().create(params);
      return URI.create(session.getUrl());
    } catch (StripeException | RuntimeException failure) {
      throw new GatewayUnavailable(failure);
    }
  }

  static boolean isYen(Session session) {
    return CURRENCY.equals(String.valueOf(session.getCurrency()).toLowerCase(Locale.ROOT));
  }
}
