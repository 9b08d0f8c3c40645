package jp.koshin.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.CsvInput;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.WrittenDate;

/** Reads the statement of a bank or of the post. */
final class StatementReader {

  static final int MOST_LINES = 20_000;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_DIGITS = 9;

  private final RemittanceSource source;
  private final LocalDate today;
  private final List<StatementLine> lines = new ArrayList<>();
  private final List<Refusal> errors = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int passedOver;

  private StatementReader(RemittanceSource source, LocalDate today) {
    this.source = source;
    this.today = today;
  }

  /**
   * Refused where the file is no such table: CSV_EMPTY, CSV_UNREADABLE, CSV_TOO_LONG,
   * CSV_LACKS_COLUMN. What is wrong with a line is among the errors of the statement.
   *
   * @param today later days are errors
   */
  static Outcome<Statement> read(RemittanceSource source, byte[] content, LocalDate today) {
    Outcome<CsvInput> input =
        CsvInput.readFrom(content, row -> StatementColumns.of(row).areHeads(), MOST_LINES);
    if (!input.isDone()) {
      return Outcome.refused(input.refusals());
    }
    StatementColumns columns = StatementColumns.of(input.get().heads());
    if (!columns.areHeads()) {
      return Outcome.refused(lacking(columns));
    }
    if (input.get().lines().isEmpty()) {
      return Outcome.refused(Refusal.of("CSV_EMPTY"));
    }
    StatementReader reader = new StatementReader(source, today);
    input.get().lines().forEach(line -> reader.take(columns, line));
    return Outcome.done(new Statement(reader.lines, reader.passedOver, reader.errors));
  }

  private static List<Refusal> lacking(StatementColumns columns) {
    List<Refusal> lacking = new ArrayList<>();
    if (columns.date() == null) {
      lacking.add(lacks(StatementColumns.DATE));
    }
    if (columns.amount() == null) {
      lacking.add(lacks(StatementColumns.AMOUNT));
    }
    if (columns.payer() == null && columns.memo() == null) {
      lacking.add(lacks(StatementColumns.PAYER));
    }
    return lacking;
  }

  private static Refusal lacks(String column) {
    return Refusal.of("CSV_LACKS_COLUMN", Map.of("column", column));
  }

  private void take(StatementColumns columns, CsvInput.Line line) {
    if (columns.isPassedOver(line)) {
      passedOver++;
      return;
    }
    int before = errors.size();
    Optional<LocalDate> date = date(line.number(), columns.date(line));
    Optional<Integer> amount = amount(line.number(), columns.amount(line));
    String payer = columns.payer(line);
    String memo = columns.memo(line);
    if (payer.length() > LONGEST_TEXT || memo.length() > LONGEST_TEXT) {
      errors.add(Refusal.of("STATEMENT_TEXT_TOO_LONG", Map.of("line", line.number())));
    }
    if (errors.size() == before) {
      add(line.number(), date.orElseThrow(), amount.orElseThrow(), payer, memo);
    }
  }

  private Optional<LocalDate> date(int number, String text) {
    Optional<LocalDate> date = WrittenDate.read(text);
    if (date.isEmpty()) {
      errors.add(Refusal.of("STATEMENT_DATE", Map.of("line", number, "text", text)));
    } else if (date.get().isAfter(today)) {
      errors.add(Refusal.of("STATEMENT_DATE_TO_COME", Map.of("line", number, "text", text)));
    }
    return date;
  }

  private Optional<Integer> amount(int number, String text) {
    String digits = plain(text).replaceAll("[,、¥\\\\円+]", "").replaceFirst("\\.0+$", "");
    Optional<Integer> amount =
        digits.matches("\\d{1," + MOST_DIGITS + "}")
            ? Optional.of(Integer.parseInt(digits)).filter(yen -> yen > 0)
            : Optional.empty();
    if (amount.isEmpty()) {
      errors.add(Refusal.of("STATEMENT_AMOUNT", Map.of("line", number, "text", text)));
    }
    return amount;
  }

  private void add(int number, LocalDate date, int amount, String payer, String memo) {
    String told = String.join("|", source.name(), date.toString(), String.valueOf(amount));
    String same = told + "|" + plain(payer) + "|" + plain(memo);
    int nth = seen.merge(same, 1, Integer::sum);
    lines.add(new StatementLine(number, date, amount, payer, memo, digest(same + "|" + nth)));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
