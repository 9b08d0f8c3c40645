package jp.koshin.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as a CSV file for spreadsheets: UTF-8 with byte order mark, CRLF, and no cell that a
 * spreadsheet would run as a formula.
 */
public final class CsvTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvTable() {}

  public static byte[] of(
      List<String> heads, Iterable<? extends List<? extends @Nullable Object>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads);
      for (List<? extends @Nullable Object> row : rows) {
        printer.printRecord(row.stream().map(CsvTable::cell));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return !(value instanceof Number) && isFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet would run the text. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
