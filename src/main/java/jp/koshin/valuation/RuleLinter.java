package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;

/**
 * Finds what a table can say wrongly without breaking: names printed twice with different credits,
 * former names that clash, rows that never decide or overlap, cases that none decides, rows that no
 * example hits, examples that no longer hold. What a society's own print contradicts is listed with
 * its reason in {@code accepted.csv}.
 */
final class RuleLinter {

  private static final String ACCEPTED = "accepted.csv";
  private static final Set<String> ACCEPTED_COLUMNS = Set.of("name", "reason");

  private final RuleFiles files;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, Set<String>> hitByFolder = new HashMap<>();

  RuleLinter(RuleFiles files) {
    this.files = files;
  }

  /** Everything found in the books of all editions. */
  List<RuleProblem> lint(List<RuleBook> books) {
    Map<String, RuleBook> byTables = new HashMap<>();
    for (RuleBook book : books) {
      ExampleRun run = new ExampleRun(book, problems);
      new ExampleReader(files, problems).read(book.edition()).forEach(run::run);
      String folder = book.edition().tables();
      hitByFolder.computeIfAbsent(folder, f -> new HashSet<>()).addAll(run.hit());
      byTables.putIfAbsent(folder, book);
    }
    byTables.forEach(this::lintTables);
    return List.copyOf(problems);
  }

  private void lintTables(String folder, RuleBook book) {
    Set<String> hit = hitByFolder.getOrDefault(folder, Set.of());
    String file = "rules/" + folder + "/";
    Set<String> accepted = accepted(folder);
    lintNames(folder, book.catalogue(), accepted);
    problems.addAll(new TableLint(file + "values.csv", book).problems(accepted));
    for (TableRow row : book.values()) {
      lintHit(file + "values.csv", row.line(), row.id(), hit);
    }
    for (TableRow row : book.checks()) {
      lintHit(file + "checks.csv", row.line(), row.id(), hit);
    }
    for (CatalogueRow row : book.catalogue().rows()) {
      lintHit(file + CatalogueReader.FILE, book.catalogue().number(row) + 1, row.id(), hit);
    }
  }

  private void lintHit(String file, int line, String row, Set<String> hit) {
    if (!hit.contains(row)) {
      problems.add(new RuleProblem(file, line, row, "no example hits this row"));
    }
  }

  private void lintNames(String folder, CatalogueIndex catalogue, Set<String> accepted) {
    catalogue
        .sharedNames()
        .forEach(
            (name, rows) -> {
              if (!accepted.contains(name)) {
                problems.add(
                    new RuleProblem(
                        "rules/" + folder + "/" + CatalogueReader.FILE,
                        catalogue.number(rows.get(1)) + 1,
                        "name",
                        clash(name, rows)));
              }
            });
  }

  private static String clash(String name, List<CatalogueRow> rows) {
    boolean former =
        rows.stream()
            .anyMatch(r -> r.formerNames().stream().map(Names::key).anyMatch(name::equals));
    String what = former ? "former name clashes with " : "same name as ";
    return what + rows.get(0).id() + ": " + name;
  }

  private Set<String> accepted(String folder) {
    Set<String> names = new HashSet<>();
    for (RuleFile file : files.find(folder, ACCEPTED).stream().toList()) {
      for (CsvTable.Row row : CsvTable.read(file, ACCEPTED_COLUMNS, problems).rows()) {
        if (row.get("reason").isEmpty()) {
          problems.add(new RuleProblem(file.path(), row.line(), "reason", "must not be empty"));
        }
        names.add(Names.key(row.get("name")));
      }
    }
    return names;
  }

  /** Whether everything that fits the later row fits the earlier one as well. */
  static boolean covers(Map<String, String> earlier, Map<String, String> later) {
    return earlier.entrySet().stream().allMatch(e -> implied(e.getKey(), e.getValue(), later));
  }

  private static boolean implied(String column, String wanted, Map<String, String> given) {
    String value = given.get(column);
    if (value == null) {
      return column.equals("event") && wanted.equals("LISTED") && given.containsKey("tag");
    }
    if (column.endsWith("_from")) {
      return Integer.parseInt(value) >= Integer.parseInt(wanted);
    }
    if (column.endsWith("_below")) {
      return Integer.parseInt(value) <= Integer.parseInt(wanted);
    }
    return value.equals(wanted);
  }
}
