package jp.koshin.valuation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.koshin.programme.BrokenRules;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Checks {@code rules/} from a command line: {@code java -jar koshin.jar lint [folder…]}, a folder
 * of one programme or of many, or a location such as {@code file:rules/}. Prints each finding as
 * {@code file:line:field: problem}. Exit code 0 when there is none, 1 when there is any, 2 when
 * there is nothing to check.
 */
public final class RulesLint {

  private static final String DEFINITION = "programme.yaml";
  private static final int CLEAN = 0;
  private static final int FINDINGS = 1;
  private static final int NOTHING = 2;

  private RulesLint() {}

  /** Lints the given folders, or the product's own rules, and ends the process. */
  public static void main(String[] folders) {
    // Only findings are printed: the rule engine tells of each table that it compiles.
    LoggingSystem.get(RulesLint.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    System.exit(run(System.out, folders));
  }

  /** Lints and tells the exit code. */
  static int run(PrintStream out, String... folders) {
    List<String> locations =
        folders.length == 0
            ? List.of(RuleFiles.PRODUCT_LOCATION)
            : Arrays.stream(folders).map(RulesLint::location).toList();
    RuleFiles files = new RuleFiles(locations);
    if (files.folders().isEmpty()) {
      out.println("rules: there is no " + DEFINITION + " in " + String.join(", ", folders));
      return NOTHING;
    }
    List<String> lines = findings(files);
    lines.forEach(out::println);
    out.println(lines.isEmpty() ? "rules: clean" : "rules: " + lines.size() + " findings");
    return lines.isEmpty() ? CLEAN : FINDINGS;
  }

  static List<String> findings(String... locations) {
    return findings(
        new RuleFiles(
            locations.length == 0 ? List.of(RuleFiles.PRODUCT_LOCATION) : List.of(locations)));
  }

  private static List<String> findings(RuleFiles files) {
    try {
      RuleBooks books = new RuleBooks(Programmes.from(files), files);
      return located(new RuleLinter(files).lint(books.all()));
    } catch (BrokenRules e) {
      return located(e.problems());
    }
  }

  private static List<String> located(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::located).toList();
  }

  /** A folder of one programme stands for the folder around it, because programmes share tables. */
  private static String location(String folder) {
    if (folder.contains(":")) {
      return folder;
    }
    Path path = Path.of(folder).toAbsolutePath().normalize();
    boolean single = Files.exists(path.resolve(DEFINITION)) && path.getParent() != null;
    return (single ? path.resolveSibling("") : path).toUri() + "";
  }
}
