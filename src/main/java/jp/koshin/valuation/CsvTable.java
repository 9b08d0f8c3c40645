package jp.koshin.valuation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleProblem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of {@code rules/}: a header, then rows that remember their line. */
record CsvTable(RuleFile file, List<String> header, List<Row> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  /**
   * A row.
   *
   * @param line in the file, from 1
   * @param number among the rows, from 1
   */
  record Row(int line, int number, Map<String, String> cells) {

    /** The text of a cell, empty where it has none. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The parts of a cell, separated by {@code |}. */
    List<String> list(String column) {
      String text = get(column);
      return text.isEmpty() ? List.of() : List.of(text.split("\\s*\\|\\s*"));
    }
  }

  /** Reads a file; columns not known and rows of another length are problems. */
  static CsvTable read(RuleFile file, Set<String> known, List<RuleProblem> problems) {
    List<String> header = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
      int line = 1;
      for (CSVRecord values : parser) {
        if (header.isEmpty()) {
          values.forEach(header::add);
          checkHeader(file, header, known, problems);
        } else {
          rows.add(row(file, header, values, line, rows.size() + 1, problems));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(new RuleProblem(file.path(), rows.size() + 2, "-", "is not CSV"));
    }
    return new CsvTable(file, header, rows);
  }

  private static void checkHeader(
      RuleFile file, List<String> header, Set<String> known, List<RuleProblem> problems) {
    header.stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                problems.add(new RuleProblem(file.path(), 1, column, "is not a known column")));
  }

  private static Row row(
      RuleFile file,
      List<String> header,
      CSVRecord values,
      int line,
      int number,
      List<RuleProblem> problems) {
    if (values.size() != header.size()) {
      String problem = "has " + values.size() + " cells instead of " + header.size();
      problems.add(new RuleProblem(file.path(), line, "-", problem));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), header.size()); i++) {
      cells.put(header.get(i), values.get(i));
    }
    return new Row(line, number, cells);
  }
}
