package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;

/** Reads the tables of editions; folders that share tables read and compile them once. */
final class RuleBookReader {

  private final RuleFiles files;
  private final List<RuleProblem> problems;
  private final TableColumns columns;
  private final ReasonTexts texts = new ReasonTexts();
  private final Map<String, Tables> tables = new HashMap<>();
  private final List<Edition> editions = new ArrayList<>();

  /** The files of a folder. */
  record Tables(CatalogueIndex catalogue, List<TableRow> values, List<TableRow> checks) {}

  RuleBookReader(RuleFiles files, List<RuleProblem> problems) {
    this.files = files;
    this.problems = problems;
    this.columns = new TableColumns(files.template(TableColumns.FILE), problems);
  }

  /** Reads an edition's tables; what is wrong is added to the problems. */
  void add(Edition edition) {
    editions.add(edition);
    Tables read = tables.computeIfAbsent(edition.tables(), this::read);
    String file = "rules/" + edition.tables() + "/values.csv";
    for (TableRow row : read.values()) {
      checkResult(edition, file, row, read.catalogue());
    }
    read.checks().forEach(row -> checkReason("rules/" + edition.tables() + "/checks.csv", row));
  }

  /** The books of all editions added, in that order; only where there was no problem. */
  List<RuleBook> compile() {
    TableCompiler compiler = new TableCompiler(columns);
    List<RuleBook> books = editions.stream().map(edition -> book(edition, compiler)).toList();
    compiler.end();
    return books;
  }

  private RuleBook book(Edition edition, TableCompiler compiler) {
    Tables read = tables.computeIfAbsent(edition.tables(), this::read);
    return new RuleBook(
        edition,
        read.catalogue(),
        read.values(),
        read.checks(),
        read.values().isEmpty()
            ? null
            : compiler.compile(edition.tables(), read.values(), read.checks()),
        texts);
  }

  private Tables read(String folder) {
    CatalogueIndex catalogue =
        files
            .find(folder, CatalogueReader.FILE)
            .map(file -> new CatalogueReader(file, problems).read())
            .orElseGet(() -> new CatalogueIndex(List.of()));
    return new Tables(catalogue, table(folder, TableRow.VALUES), table(folder, TableRow.CHECKS));
  }

  private List<TableRow> table(String folder, String name) {
    Optional<RuleFile> file = files.find(folder, name + ".csv");
    return file.map(f -> new TableReader(columns, name, f, problems).read()).orElse(List.of());
  }

  private void checkResult(Edition edition, String file, TableRow row, CatalogueIndex catalogue) {
    Optional<CategoryRule> category =
        edition.categories().stream().filter(c -> c.code().equals(row.category())).findFirst();
    if (category.isEmpty()) {
      add(file, row, "category", "is no category of " + edition.programme());
    } else if (!row.item().isEmpty()
        && category.get().items().stream().noneMatch(i -> i.code().equals(row.item()))) {
      add(file, row, "item", "is no part of " + row.category());
    }
    if (row.credits().startsWith("@") && catalogue.byId(row.credits().substring(1)).isEmpty()) {
      add(file, row, "credits", "names no row of the catalogue");
    }
    checkReason(file, row);
  }

  private void checkReason(String file, TableRow row) {
    if (!row.reason().isEmpty() && !texts.knows(row.reason())) {
      add(file, row, "reason", "is no reason code");
    }
  }

  private void add(String file, TableRow row, String field, String problem) {
    problems.add(new RuleProblem(file, row.line(), field, problem));
  }
}
