package jp.koshin.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.Valuation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public what-if calculator: a door to the valuation that claims and renewals use. */
@RestController
@Tag(name = "valuation", description = "単位の試算。ログイン不要、何も保存しません。")
class ValuationController {

  private final Programmes programmes;
  private final Valuation valuation;
  private final ValuationRequestReader reader;
  private final Problems problems;

  ValuationController(
      Programmes programmes,
      Valuation valuation,
      ValuationRequestReader reader,
      Problems problems) {
    this.programmes = programmes;
    this.valuation = valuation;
    this.reader = reader;
    this.problems = problems;
  }

  @Operation(
      summary = "活動の一覧を単位に換算し、更新の要件と照らします。",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = ValuationBody.class))))
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = ValuationAnswer.class)))
  @SecurityRequirements
  @PostMapping(
      path = "/api/v1/programmes/{code}/valuations",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> value(@PathVariable String code, HttpServletRequest request)
      throws IOException {
    Locale locale = Problems.locale(request);
    if (programmes.find(code).isEmpty()) {
      return problems.answer(HttpStatus.NOT_FOUND, Refusal.of("NOT_FOUND"), locale);
    }
    if (!BoundedBody.isJson(request)) {
      return problems.answer(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, Refusal.of("UNSUPPORTED_MEDIA_TYPE"), locale);
    }
    Optional<byte[]> body = BoundedBody.read(request);
    if (body.isEmpty()) {
      return problems.answer(HttpStatus.PAYLOAD_TOO_LARGE, Refusal.of("BODY_TOO_LARGE"), locale);
    }
    Optional<JsonNode> json = StrictJson.object(body.get());
    if (json.isEmpty()) {
      return problems.answer(HttpStatus.BAD_REQUEST, Refusal.of("MALFORMED_JSON"), locale);
    }
    Outcome<PortfolioRequest> read = reader.read(code, json.get());
    if (!read.isDone()) {
      return problems.answer(HttpStatus.BAD_REQUEST, read.refusals(), locale);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(ValuationAnswer.of(valuation.value(read.get()), locale));
  }
}
