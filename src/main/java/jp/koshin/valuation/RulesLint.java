package jp.koshin.valuation;

import java.util.List;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;
import jp.koshin.shared.StartRefused;

/**
 * Checks {@code rules/} from a command line: {@code java -cp … jp.koshin.valuation.RulesLint
 * [location…]}, such as {@code file:rules/}. Prints each finding with file, line and field; exit
 * code 1 when there is any.
 */
public final class RulesLint {

  private RulesLint() {}

  /** Lints the given locations, or the product's own rules. */
  public static void main(String[] locations) {
    List<String> lines = findings(locations);
    lines.forEach(System.out::println);
    System.out.println(lines.isEmpty() ? "rules: clean" : "rules: " + lines.size() + " findings");
    System.exit(lines.isEmpty() ? 0 : 1);
  }

  static List<String> findings(String... locations) {
    List<String> where =
        locations.length == 0 ? List.of(RuleFiles.PRODUCT_LOCATION) : List.of(locations);
    RuleFiles files = new RuleFiles(where);
    try {
      RuleBooks books = new RuleBooks(Programmes.from(files), files);
      return new RuleLinter(files).lint(books.all()).stream().map(RuleProblem::toString).toList();
    } catch (StartRefused e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
