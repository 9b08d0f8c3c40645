package jp.koshin.valuation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleProblem;

/**
 * The columns that decision tables may have, and the Drools condition or action behind each. They
 * belong to the product; the rows belong to the society.
 */
final class TableColumns {

  static final String FILE = "columns.csv";

  private static final Set<String> HEADER =
      Set.of("column", "table", "role", "drools", "cell", "meaning");

  private final Map<String, Column> columns = new LinkedHashMap<>();

  enum Role {
    CONDITION,
    ACTION,
    RESULT
  }

  /**
   * A column.
   *
   * @param table {@code values}, {@code checks} or {@code both}
   * @param drools snippet with {@code $param} for the cell
   * @param cell what a filled cell must look like, a regular expression
   */
  record Column(String name, String table, Role role, String drools, String cell) {

    boolean belongsTo(String tableName) {
      return table.equals("both") || table.equals(tableName);
    }
  }

  TableColumns(RuleFile file, List<RuleProblem> problems) {
    for (CsvTable.Row row : CsvTable.read(file, HEADER, problems).rows()) {
      Column column =
          new Column(
              row.get("column"),
              row.get("table"),
              Role.valueOf(row.get("role")),
              row.get("drools"),
              row.get("cell"));
      columns.put(column.name(), column);
    }
  }

  Set<String> namesFor(String table) {
    return columns.values().stream()
        .filter(c -> c.belongsTo(table))
        .map(Column::name)
        .collect(Collectors.toSet());
  }

  /** The column that names the rows of a table. */
  String idColumn(String table) {
    return columns.values().stream()
        .filter(c -> c.role() == Role.ACTION && c.belongsTo(table))
        .map(Column::name)
        .findFirst()
        .orElseThrow();
  }

  Column get(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("column " + name);
    }
    return column;
  }
}
