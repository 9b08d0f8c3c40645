package jp.koshin.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that somebody hands in: CSV as {@link CsvInput} reads it, or the first sheet of XLSX. */
public final class TableInput {

  private static final int LARGEST = 5 * 1024 * 1024;

  private TableInput() {}

  /**
   * The lines under the heads. Refused as {@link CsvInput#read} refuses, and with SHEET_UNREADABLE.
   *
   * @param needed heads that must be there
   * @param most lines that are taken
   */
  public static Outcome<List<CsvInput.Line>> read(byte[] content, List<String> needed, int most) {
    if (content.length > LARGEST) {
      return Outcome.refused(Refusal.of("SHEET_UNREADABLE"));
    }
    return SheetReader.isSheet(content)
        ? sheet(content, needed, most)
        : CsvInput.read(content, needed, most).map(CsvInput::lines);
  }

  private static Outcome<List<CsvInput.Line>> sheet(byte[] content, List<String> needed, int most) {
    Optional<List<CsvInput.Line>> lines = SheetReader.read(content, most);
    if (lines.isEmpty() || lines.get().isEmpty()) {
      return Outcome.refused(Refusal.of("SHEET_UNREADABLE"));
    }
    if (lines.get().size() > most) {
      return Outcome.refused(Refusal.of("CSV_TOO_LONG", Map.of("most", most)));
    }
    List<Refusal> lacking =
        needed.stream()
            .filter(head -> lines.get().stream().noneMatch(l -> l.cells().containsKey(head)))
            .map(head -> Refusal.of("CSV_LACKS_COLUMN", Map.of("column", head)))
            .toList();
    return lacking.isEmpty() ? Outcome.done(lines.get()) : Outcome.refused(lacking);
  }
}
