package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;
import org.springframework.stereotype.Component;

/**
 * What is doubtful about the rows of a printed table: how a broken line was read ({@code
 * doubtful.csv}), and names that it prints more than once ({@code accepted.csv}).
 */
@Component
public class CatalogueRemarks {

  private static final Set<String> DOUBTS = Set.of("row", "lines", "printed", "read", "why");
  private static final Set<String> CLASHES = Set.of("name", "reason");

  private final Map<String, Map<String, List<Remark>>> byTables = new HashMap<>();
  private final Map<String, String> tablesOf = new HashMap<>();

  /**
   * A doubt about a row.
   *
   * @param ambiguous the name means several rows
   * @param printed as the source has it; empty where the name alone is in question
   * @param read what was made of it
   * @param why the grounds
   */
  public record Remark(boolean ambiguous, String printed, String read, String why) {}

  CatalogueRemarks(Programmes programmes, RuleFiles files, RuleBooks books) {
    for (Programme programme : programmes.all()) {
      Edition edition = programmes.edition(programme.code(), programme.editions().get(0));
      String tables = edition.tables();
      tablesOf.put(programme.code(), tables);
      byTables.computeIfAbsent(
          tables,
          folder ->
              remarks(files, folder, books.book(programme.code(), edition.year()).catalogue()));
    }
  }

  /** The doubts about a row, none for most. */
  public List<Remark> of(String programme, CatalogueRow row) {
    return byTables
        .getOrDefault(tablesOf.getOrDefault(programme, ""), Map.of())
        .getOrDefault(row.id(), List.of());
  }

  private static Map<String, List<Remark>> remarks(
      RuleFiles files, String folder, CatalogueIndex catalogue) {
    Map<String, List<Remark>> remarks = new HashMap<>();
    for (CsvTable.Row row : rows(files, folder, "doubtful.csv", DOUBTS)) {
      add(
          remarks,
          row.get("row"),
          new Remark(false, row.get("printed"), row.get("read"), row.get("why")));
    }
    Map<String, String> reasons = new HashMap<>();
    for (CsvTable.Row row : rows(files, folder, "accepted.csv", CLASHES)) {
      reasons.put(Names.key(row.get("name")), row.get("reason"));
    }
    catalogue
        .sharedNames()
        .forEach(
            (name, rows) -> {
              Remark remark = new Remark(true, "", "", reasons.getOrDefault(name, ""));
              new HashSet<>(rows).forEach(row -> add(remarks, row.id(), remark));
            });
    return remarks;
  }

  private static void add(Map<String, List<Remark>> remarks, String row, Remark remark) {
    remarks.computeIfAbsent(row, id -> new ArrayList<>()).add(remark);
  }

  private static List<CsvTable.Row> rows(
      RuleFiles files, String folder, String name, Set<String> columns) {
    List<RuleProblem> problems = new ArrayList<>();
    return files
        .find(folder, name)
        .map(file -> CsvTable.read(file, columns, problems).rows())
        .orElse(List.of());
  }
}
