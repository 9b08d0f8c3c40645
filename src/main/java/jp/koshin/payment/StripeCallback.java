package jp.koshin.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe reports Checkout sessions. Its signature is the only proof. Whatever was understood
 * is answered with 200, also what concerns no fee of ours, so that Stripe stops sending it.
 */
@RestController
@WithStripe
class StripeCallback {

  static final String SIGNATURE = "Stripe-Signature";
  static final int LARGEST_BODY = 256 * 1024;

  /** Seconds; an older message is one that is played again. */
  private static final long TOLERANCE = 300;

  private final GatewayReports reports;
  private final Clock clock;
  private final String secret;

  StripeCallback(
      GatewayReports reports,
      Clock clock,
      @Value("${koshin.payment.stripe.webhook-secret:}") String secret) {
    if (secret.isBlank()) {
      throw new StartRefused(
          "koshin.payment.stripe.webhook-secret is missing: without it nobody could tell Stripe's"
              + " reports from forged ones.");
    }
    this.reports = reports;
    this.clock = clock;
    this.secret = secret.strip();
  }

  @PostMapping("/payments/stripe")
  ResponseEntity<Object> receive(
      @RequestHeader(name = SIGNATURE, defaultValue = "") String signature,
      HttpServletRequest request)
      throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      return problem(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE");
    }
    String body = new String(bytes, StandardCharsets.UTF_8);
    try {
      Webhook.Signature.verifyHeader(body, signature, secret, TOLERANCE, clock);
    } catch (SignatureVerificationException | RuntimeException forged) {
      return problem(HttpStatus.UNAUTHORIZED, "WRONG_SIGNATURE");
    }
    Optional<GatewayReport> report;
    try {
      Event event = Webhook.constructEvent(body, signature, secret, TOLERANCE, clock);
      report = StripeEvents.report(event);
    } catch (StripeException | RuntimeException malformed) {
      return problem(HttpStatus.BAD_REQUEST, "MALFORMED");
    }
    String result = report.map(reports::apply).map(Enum::name).orElse("IGNORED");
    return ResponseEntity.ok(Map.of("result", result));
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String code) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", code);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
