package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.koshin.programme.RuleProblem;

/** Runs a folder's examples and remembers which rows they hit. */
final class ExampleRun {

  private final RuleBook book;
  private final List<RuleProblem> problems;
  private final Set<String> hit = new HashSet<>();

  ExampleRun(RuleBook book, List<RuleProblem> problems) {
    this.book = book;
    this.problems = problems;
  }

  /** Ids of the table and catalogue rows that some example hit. */
  Set<String> hit() {
    return hit;
  }

  void run(ExampleReader.Example example) {
    PortfolioResult result = book.value(example.request());
    expect(example, example.row(), "expected_total", result.total().toString(), false);
    Set<String> unmet =
        new TreeSet<>(result.missing().stream().map(RequirementResult::code).toList());
    expect(example, example.row(), "expected_unmet", String.join("|", unmet), false);
    for (int i = 0; i < example.activities().size(); i++) {
      ActivityResult activity = result.activities().get(i);
      CsvTable.Row row = example.activities().get(i);
      String category = Objects.requireNonNullElse(activity.category(), "");
      expect(example, row, "expected_category", category, true);
      expect(example, row, "expected_credits", activity.credits().toString(), true);
      expect(example, row, "expected_reasons", reasons(activity), true);
    }
    book.decide(example.request().activities(), example.request().member()).forEach(this::note);
  }

  private void note(ValuedActivity activity) {
    activity.failed().forEach(check -> hit.add(check.id()));
    TableRow row = activity.row();
    if (row != null) {
      hit.add(row.id());
      if (row.credits().startsWith("@")) {
        hit.add(row.credits().substring(1));
      }
      activity.match().rows().forEach(event -> hit.add(event.id()));
    }
  }

  private void expect(
      ExampleReader.Example example,
      CsvTable.Row row,
      String column,
      String got,
      boolean activity) {
    if (!same(row.get(column), got)) {
      String file =
          activity
              ? example.file().path().replace(ExampleReader.PORTFOLIOS, ExampleReader.ACTIVITIES)
              : example.file().path();
      String problem =
          "is " + row.get(column) + ", but the rules of " + book.edition().year() + " say " + got;
      problems.add(new RuleProblem(file, row.line(), column, problem));
    }
  }

  private static boolean same(String expected, String got) {
    if (expected.matches("[0-9.]+") && got.matches("[0-9.]+")) {
      return new BigDecimal(expected).compareTo(new BigDecimal(got)) == 0;
    }
    return new TreeSet<>(List.of(expected.split("\\|")))
        .equals(new TreeSet<>(List.of(got.split("\\|"))));
  }

  /** All reasons but the one that only says where the value is printed. */
  private static String reasons(ActivityResult activity) {
    List<String> codes =
        activity.reasons().stream()
            .map(Reason::code)
            .filter(c -> !c.equals(Codes.CATALOGUE))
            .toList();
    return String.join("|", codes);
  }
}
