package jp.koshin.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.ActivityValue;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims as a file for spreadsheets. */
@Component
class ClaimCsv {

  /** Tells a spreadsheet that the file is UTF-8. */
  private static final String MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "programme",
          "status",
          "kind",
          "date",
          "fiscalYear",
          "event",
          "title",
          "credits",
          "category",
          "submittedAt",
          "decidedAt",
          "reason");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Texts texts;

  ClaimCsv(Texts texts) {
    this.texts = texts;
  }

  String write(List<ClaimView> claims, Locale locale) {
    StringBuilder file = new StringBuilder(MARK);
    try (CSVPrinter csv = new CSVPrinter(file, CSVFormat.EXCEL)) {
      csv.printRecord(COLUMNS.stream().map(column -> texts.get("claim.csv." + column, locale)));
      for (ClaimView claim : claims) {
        csv.printRecord(row(claim, locale).map(ClaimCsv::safe));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private Stream<@Nullable Object> row(ClaimView claim, Locale locale) {
    ClaimInput input = claim.input();
    LocalDate date = input.date();
    ActivityValue value = claim.valuation();
    return Stream.of(
        claim.number(),
        claim.programme(),
        texts.get("claim.status." + claim.status(), locale),
        input.kind() == null ? "" : texts.get("claim.kind." + input.kind(), locale),
        date,
        date == null ? "" : FiscalYear.of(date).year(),
        input.event(),
        input.title(),
        value == null ? "" : value.credits(),
        value == null ? "" : value.category(),
        time(claim.submittedAt()),
        time(claim.decidedAt()),
        claim.reason());
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at.atZone(Tokyo.ZONE));
  }

  /** A spreadsheet would run what begins like a formula; an apostrophe makes it text. */
  static String safe(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
