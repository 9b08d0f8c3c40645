package jp.koshin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A gateway for rehearsals: no money moves. Its page is {@link TestGatewayPage}; what the payer
 * chooses there comes back by the same signed callback as from any other gateway.
 */
@Component
@Profile({"demo", "test"})
class TestGateway implements PaymentGateway {

  private static final String PAGE = "/test-gateway/pay";

  private final Signatures signatures;
  private final PaymentCallback callback;
  private final ObjectMapper json;
  private final Clock clock;

  TestGateway(Signatures signatures, PaymentCallback callback, ObjectMapper json, Clock clock) {
    this.signatures = signatures;
    this.callback = callback;
    this.json = json;
    this.clock = clock;
  }

  /** The page keeps nothing: its address carries the payment and a signature over it. */
  @Override
  public URI open(CardPayment payment) {
    return UriComponentsBuilder.fromPath(PAGE)
        .queryParam("reference", payment.reference())
        .queryParam("amount", payment.amount())
        .queryParam("title", "{title}")
        .queryParam("seal", seal(payment))
        .build(payment.title());
  }

  boolean isOurs(CardPayment payment, String seal) {
    return signatures.matches("", text(payment), seal);
  }

  void report(CardPayment payment, GatewayReport.Type type) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    String body =
        write(
            new GatewayReport(
                UUID.randomUUID().toString(), type, payment.reference(), payment.amount()));
    callback.receive(timestamp, signatures.sign(timestamp, body), body);
  }

  private String seal(CardPayment payment) {
    return signatures.sign("", text(payment));
  }

  private static String text(CardPayment payment) {
    return payment.reference() + "|" + payment.amount() + "|" + payment.title();
  }

  private String write(GatewayReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
