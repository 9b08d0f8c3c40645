package jp.koshin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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
  private static final Duration SLIP_LASTS = Duration.ofDays(14);

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

  @Override
  public Set<PaymentMethod> methods() {
    return Set.of(PaymentMethod.CARD, PaymentMethod.CONVENIENCE_STORE, PaymentMethod.BANK);
  }

  /** The page of a slip stands for the counter of the store or the bank. */
  @Override
  public PaymentSlip issue(PaymentRequest payment) {
    return new PaymentSlip(payment.reference(), clock.instant().plus(SLIP_LASTS), open(payment));
  }

  /** The page keeps nothing: its address carries the payment and a signature over it. */
  @Override
  public URI open(PaymentRequest payment) {
    return UriComponentsBuilder.fromPath(PAGE)
        .queryParam("reference", payment.reference())
        .queryParam("amount", payment.amount())
        .queryParam("title", "{title}")
        .queryParam("method", payment.method())
        .queryParam("seal", seal(payment))
        .build(payment.title());
  }

  boolean isOurs(PaymentRequest payment, String seal) {
    return signatures.matches("", text(payment), seal);
  }

  void report(PaymentRequest payment, GatewayReport.Type type) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    String body =
        write(
            new GatewayReport(
                UUID.randomUUID().toString(),
                type,
                payment.reference(),
                payment.amount(),
                payment.method()));
    callback.receive(timestamp, signatures.sign(timestamp, body), body);
  }

  private String seal(PaymentRequest payment) {
    return signatures.sign("", text(payment));
  }

  private static String text(PaymentRequest payment) {
    return payment.reference()
        + "|"
        + payment.amount()
        + "|"
        + payment.title()
        + "|"
        + payment.method();
  }

  private String write(GatewayReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
