package jp.koshin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where gateways report payments. The signature is the only proof of who reports; see {@link
 * Signatures}. The answer is 200 when the event is applied or was before, so that the gateway stops
 * sending it.
 */
@RestController
class PaymentCallback {

  static final String TIMESTAMP = "Koshin-Timestamp";
  static final String SIGNATURE = "Koshin-Signature";

  /** Nobody has proved anything before the body is read: no more of it is taken than a report. */
  static final int LARGEST_BODY = 64 * 1024;

  private final Signatures signatures;
  private final GatewayReports reports;
  private final ObjectMapper json;

  PaymentCallback(Signatures signatures, GatewayReports reports, ObjectMapper json) {
    this.signatures = signatures;
    this.reports = reports;
    this.json = json;
  }

  @PostMapping(path = "/payments/callback", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> receive(
      @RequestHeader(name = TIMESTAMP, defaultValue = "") String timestamp,
      @RequestHeader(name = SIGNATURE, defaultValue = "") String signature,
      HttpServletRequest request)
      throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      return problem(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE");
    }
    return receive(timestamp, signature, new String(bytes, StandardCharsets.UTF_8));
  }

  ResponseEntity<Object> receive(String timestamp, String signature, String body) {
    if (!signatures.matches(timestamp, body, signature)) {
      return problem(HttpStatus.UNAUTHORIZED, "WRONG_SIGNATURE");
    }
    if (!signatures.isFresh(timestamp)) {
      return problem(HttpStatus.UNAUTHORIZED, "STALE_TIMESTAMP");
    }
    try {
      return answer(reports.apply(json.readValue(body, GatewayReport.class)));
    } catch (JsonProcessingException malformed) {
      return problem(HttpStatus.BAD_REQUEST, "MALFORMED");
    }
  }

  private static ResponseEntity<Object> answer(GatewayReports.Answer answer) {
    return switch (answer) {
      case UNKNOWN_REFERENCE, AMOUNT_MISMATCH ->
          problem(HttpStatus.UNPROCESSABLE_ENTITY, answer.name());
      default -> ResponseEntity.ok(Map.of("result", answer.name()));
    };
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String code) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", code);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
