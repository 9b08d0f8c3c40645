package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleProblem;

/**
 * Reads a decision table: {@code values.csv}, where the first row that fits decides, or {@code
 * checks.csv}, where all do.
 */
final class TableReader {

  private final TableColumns columns;
  private final String table;
  private final RuleFile file;
  private final List<RuleProblem> problems;

  TableReader(TableColumns columns, String table, RuleFile file, List<RuleProblem> problems) {
    this.columns = columns;
    this.table = table;
    this.file = file;
    this.problems = problems;
  }

  List<TableRow> read() {
    List<TableRow> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String idColumn = idColumn();
    for (CsvTable.Row row : CsvTable.read(file, columns.namesFor(table), problems).rows()) {
      if (!ids.add(row.get(idColumn))) {
        problems.add(new RuleProblem(file.path(), row.line(), idColumn, "names two rows"));
      }
      rows.add(row(row));
    }
    return rows;
  }

  private TableRow row(CsvTable.Row row) {
    Map<String, String> conditions = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (name, cell) -> {
              if (!columns.namesFor(table).contains(name) || cell.isEmpty()) {
                return;
              }
              TableColumns.Column column = columns.get(name);
              if (!cell.matches(column.cell())) {
                String problem = "must look like " + column.cell() + ", not " + cell;
                problems.add(new RuleProblem(file.path(), row.line(), name, problem));
              } else if (column.role() == TableColumns.Role.CONDITION) {
                conditions.put(name, cell);
              }
            });
    require(row, idColumn());
    if (conditions.isEmpty()) {
      problems.add(new RuleProblem(file.path(), row.line(), "-", "has no condition"));
    }
    require(row, table.equals(TableRow.VALUES) ? "credits" : "reason");
    return new TableRow(
        table,
        row.number(),
        row.line(),
        row.get(idColumn()),
        Map.copyOf(conditions),
        row.get("category"),
        row.get("item"),
        row.get("credits"),
        row.get("reason"),
        Set.copyOf(row.list("tags")),
        row.get("source"));
  }

  private String idColumn() {
    return columns.idColumn(table);
  }

  private void require(CsvTable.Row row, String column) {
    if (row.get(column).isEmpty()) {
      problems.add(new RuleProblem(file.path(), row.line(), column, "must not be empty"));
    }
  }
}
