package jp.koshin.valuation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Makes Drools decision tables of a society's rows and the product's columns, and compiles them
 * once: editions with the same rows share what was compiled. The compiled base is safe for all
 * threads.
 */
final class TableCompiler {

  private static final String PACKAGE = "jp.koshin.rules.";

  private static final String HEAD =
      """
      RuleSet,%1$s
      Import,jp.koshin.valuation.ActivityFacts
      Sequential,true
      RuleTable %2$s
      """;

  private final TableColumns columns;
  private final Map<String, Future<KieBase>> compiled = new HashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(TableCompiler::thread);

  TableCompiler(TableColumns columns) {
    this.columns = columns;
  }

  /**
   * The base of a folder's two tables, compiled behind the start of the application: their cells
   * are checked already, so that nothing is left to refuse.
   */
  Future<KieBase> compile(String folder, List<TableRow> values, List<TableRow> checks) {
    List<String> sources = new ArrayList<>();
    sources.add(decisionTable(folder, TableRow.VALUES, values));
    if (!checks.isEmpty()) {
      sources.add(decisionTable(folder, TableRow.CHECKS, checks));
    }
    return compiled.computeIfAbsent(
        String.join("\n", sources), key -> worker.submit(() -> build(folder, sources)));
  }

  /**
   * The Drools decision table, as CSV: cells on one pattern end in dots, which is how CSV merges
   * them.
   */
  String decisionTable(String folder, String table, List<TableRow> rows) {
    List<String> conditions =
        rows.stream().flatMap(r -> r.conditions().keySet().stream()).distinct().sorted().toList();
    StringBuilder csv = new StringBuilder(HEAD.formatted(PACKAGE + packageOf(folder), table));
    csv.append("CONDITION,".repeat(conditions.size())).append("ACTION\n");
    csv.append("a : ActivityFacts...,".repeat(conditions.size())).append("\n");
    conditions.forEach(c -> csv.append(quoted(columns.get(c).drools())).append(','));
    String id = columns.idColumn(table);
    csv.append(quoted(columns.get(id).drools())).append('\n');
    csv.append(String.join(",", conditions)).append(',').append(id).append('\n');
    for (TableRow row : rows) {
      conditions.forEach(c -> csv.append(row.conditions().getOrDefault(c, "")).append(','));
      csv.append(row.id()).append('\n');
    }
    return csv.toString();
  }

  /** No more tables will come. */
  void end() {
    worker.shutdown();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "decision-tables");
    thread.setDaemon(true);
    thread.setContextClassLoader(TableCompiler.class.getClassLoader());
    return thread;
  }

  private static KieBase build(String folder, List<String> tables) {
    KieServices services = KieServices.get();
    ClassLoader loader = TableCompiler.class.getClassLoader();
    ReleaseId release =
        services.newReleaseId(
            "jp.koshin.rules", packageOf(folder), String.valueOf(tables.hashCode()));
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    for (int i = 0; i < tables.size(); i++) {
      String path = "src/main/resources/" + PACKAGE.replace('.', '/') + packageOf(folder);
      files.write(path + "/table" + i + ".drl", drl(tables.get(i)));
    }
    KieBuilder builder =
        services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(folder + ": " + builder.getResults().getMessages());
    }
    return services.newKieContainer(release, loader).getKieBase();
  }

  private static String packageOf(String folder) {
    return folder.replace('-', '_').replace('/', '_');
  }

  private static String drl(String csv) {
    return new SpreadsheetCompiler()
        .compile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
