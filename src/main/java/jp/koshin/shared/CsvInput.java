package jp.koshin.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file that somebody hands in, as spreadsheets and banks write it: UTF-8 with or without byte
 * order mark, or CP932; a row of heads, then lines.
 */
public record CsvInput(List<String> heads, List<Line> lines) {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  /**
   * One line.
   *
   * @param number of the line in the file, from 1; the heads are line 1
   */
  public record Line(int number, Map<String, String> cells) {

    /** The text of a cell without the apostrophe of {@link CsvTable}; empty where it has none. */
    public String get(String head) {
      String text = cells.getOrDefault(head, "");
      return text.length() > 1 && text.charAt(0) == '\'' && CsvTable.isFormula(text.substring(1))
          ? text.substring(1)
          : text;
    }
  }

  /**
   * Reads a file. Refused with {@code CSV_EMPTY}, {@code CSV_UNREADABLE}, {@code CSV_TOO_LONG} or
   * {@code CSV_LACKS_COLUMN}, the latter once for each.
   *
   * @param needed heads that must be there
   * @param most lines that are taken
   */
  public static Outcome<CsvInput> read(byte[] content, List<String> needed, int most) {
    Outcome<CsvInput> read = readFrom(content, row -> true, most);
    if (!read.isDone()) {
      return read;
    }
    List<String> heads = read.get().heads();
    List<Refusal> lacking =
        needed.stream()
            .filter(head -> !heads.contains(head))
            .map(head -> Refusal.of("CSV_LACKS_COLUMN", Map.of("column", head)))
            .toList();
    if (lacking.isEmpty() && read.get().lines().isEmpty()) {
      return Outcome.refused(Refusal.of("CSV_EMPTY"));
    }
    return lacking.isEmpty() ? read : Outcome.refused(lacking);
  }

  /**
   * Reads a file that may begin with other lines, as those of banks do. Where no row is the one
   * with the heads, the first one is given and no lines. Refused with {@code CSV_UNREADABLE} or
   * {@code CSV_TOO_LONG}.
   *
   * @param areHeads whether a row is the one with the heads; what stands before it is left out
   * @param most lines that are taken
   */
  public static Outcome<CsvInput> readFrom(
      byte[] content, Predicate<List<String>> areHeads, int most) {
    List<String> first = List.of();
    List<String> heads = List.of();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(decode(content)), FORMAT)) {
      int number = 1;
      for (CSVRecord values : parser) {
        if (lines.size() == most) {
          return Outcome.refused(Refusal.of("CSV_TOO_LONG", Map.of("most", most)));
        }
        first = first.isEmpty() ? values.toList() : first;
        if (!heads.isEmpty()) {
          lines.add(line(number, heads, values));
        } else if (areHeads.test(values.toList())) {
          heads = values.toList();
        }
        number = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      return Outcome.refused(Refusal.of("CSV_UNREADABLE"));
    }
    return Outcome.done(
        new CsvInput(List.copyOf(heads.isEmpty() ? first : heads), List.copyOf(lines)));
  }

  private static Line line(int number, List<String> heads, CSVRecord values) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), heads.size()); i++) {
      cells.put(heads.get(i), values.get(i));
    }
    return new Line(number, cells);
  }

  private static String decode(byte[] content) throws CharacterCodingException {
    String text;
    try {
      text = strictly(StandardCharsets.UTF_8, content);
    } catch (CharacterCodingException notUtf8) {
      text = strictly(CP932, content);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static String strictly(Charset charset, byte[] content) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content))
        .toString();
  }
}
