package jp.koshin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes, their editions and their catalogues, open to all. */
@RestController
@Tag(name = "programmes", description = "専門医制度と換算基準表。ログイン不要。")
class ProgrammeController {

  private static final int MOST_ROWS = 200;
  private static final String USUAL_ROWS = "50";

  private final Programmes programmes;
  private final Societies societies;
  private final Catalogue catalogue;
  private final Problems problems;

  ProgrammeController(
      Programmes programmes, Societies societies, Catalogue catalogue, Problems problems) {
    this.programmes = programmes;
    this.societies = societies;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  record ProgrammeAnswer(
      String code, String name, String society, String societyName, List<String> editions) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowAnswer(
      String id,
      String kind,
      String name,
      List<String> formerNames,
      List<String> abbreviations,
      String section,
      @Nullable String region,
      @Nullable BigDecimal credits,
      boolean required,
      boolean cardMeeting,
      String source) {

    static RowAnswer of(CatalogueRow row) {
      return new RowAnswer(
          row.id(),
          row.kind().name(),
          row.name(),
          row.formerNames(),
          row.abbreviations(),
          row.section(),
          row.region(),
          row.credits() == null ? null : new Credits(row.credits()).value(),
          row.required(),
          row.cardMeeting(),
          row.source());
    }
  }

  @Schema(name = "CataloguePage")
  record PageAnswer(List<RowAnswer> items, int page, int size, int total) {}

  @Operation(summary = "専門医制度とその基準年度の一覧")
  @SecurityRequirements
  @GetMapping(path = "/api/v1/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ProgrammeAnswer> programmes(HttpServletRequest request) {
    Locale locale = Problems.locale(request);
    return programmes.all().stream().map(p -> answer(p, locale)).toList();
  }

  @Operation(summary = "換算基準表の検索。現在・旧名称と略称で、全角・半角や大文字・小文字を区別しません。")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = PageAnswer.class)))
  @SecurityRequirements
  @GetMapping("/api/v1/programmes/{code}/activities")
  ResponseEntity<Object> activities(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = USUAL_ROWS) String size,
      HttpServletRequest request) {
    Locale locale = Problems.locale(request);
    if (programmes.find(code).isEmpty()) {
      return problems.answer(HttpStatus.NOT_FOUND, Refusal.of("NOT_FOUND"), locale);
    }
    List<Refusal> refusals = new ArrayList<>();
    int from = figure("page", page, 0, Integer.MAX_VALUE, refusals);
    int rows = figure("size", size, 1, MOST_ROWS, refusals);
    if (query.length() > JsonFields.TEXT_LIMIT) {
      refusals.add(new Refusal("TEXT_TOO_LONG", "query", Map.of("field", "query")));
    }
    if (!refusals.isEmpty()) {
      return problems.answer(HttpStatus.BAD_REQUEST, refusals, locale);
    }
    Catalogue.Page found = catalogue.search(code, query, from, rows);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            new PageAnswer(
                found.items().stream().map(RowAnswer::of).toList(), from, rows, found.total()));
  }

  private ProgrammeAnswer answer(Programme programme, Locale locale) {
    return new ProgrammeAnswer(
        programme.code(),
        programme.name().in(locale),
        programme.society(),
        societies.get(programme.society()).name().in(locale),
        programme.editions());
  }

  private static int figure(String name, String text, int least, int most, List<Refusal> refusals) {
    try {
      int figure = Integer.parseInt(text);
      if (figure >= least && figure <= most) {
        return figure;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a figure outside its range.
    }
    refusals.add(new Refusal("OUT_OF_RANGE", name, Map.of("field", name)));
    return least;
  }
}
