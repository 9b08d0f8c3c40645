package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the examples beside the tables: {@code portfolios.csv}, and {@code examples.csv} with their
 * activities.
 */
final class ExampleReader {

  static final String PORTFOLIOS = "portfolios.csv";
  static final String ACTIVITIES = "examples.csv";

  private static final Set<String> PORTFOLIO_COLUMNS =
      Set.of(
          "portfolio",
          "edition",
          "from",
          "to",
          "as_of",
          "consecutive_renewals",
          "jmsb_exam_year",
          "dues_paid",
          "training_facility",
          "days_per_week",
          "certified_since",
          "renewing_specialist",
          "exam_passed",
          "documents",
          "expected_total",
          "expected_unmet");
  private static final Set<String> ACTIVITY_COLUMNS =
      Set.of(
          "portfolio",
          "id",
          "kind",
          "date",
          "event",
          "title",
          "authorship",
          "peer_reviewed",
          "related",
          "course",
          "lecture",
          "delivery",
          "credits",
          "correct_answers",
          "paid",
          "minutes",
          "requested_credits",
          "cases",
          "expected_category",
          "expected_credits",
          "expected_reasons");

  private final RuleFiles files;
  private final List<RuleProblem> problems;

  ExampleReader(RuleFiles files, List<RuleProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** A portfolio with what is expected of it and of each of its activities. */
  record Example(
      RuleFile file, CsvTable.Row row, PortfolioRequest request, List<CsvTable.Row> activities) {}

  /** The examples of an edition: those that name it or none. */
  List<Example> read(Edition edition) {
    String folder = edition.programme();
    Map<String, List<CsvTable.Row>> activities = new LinkedHashMap<>();
    files
        .find(folder, ACTIVITIES)
        .map(file -> CsvTable.read(file, ACTIVITY_COLUMNS, problems).rows())
        .orElse(List.of())
        .forEach(
            row ->
                activities.computeIfAbsent(row.get("portfolio"), p -> new ArrayList<>()).add(row));
    List<Example> examples = new ArrayList<>();
    for (RuleFile file : files.find(folder, PORTFOLIOS).stream().toList()) {
      for (CsvTable.Row row : CsvTable.read(file, PORTFOLIO_COLUMNS, problems).rows()) {
        List<CsvTable.Row> mine = activities.getOrDefault(row.get("portfolio"), List.of());
        if (row.get("edition").isEmpty() || row.get("edition").equals(edition.year())) {
          try {
            examples.add(new Example(file, row, request(edition, row, mine), mine));
          } catch (DateTimeException | IllegalArgumentException e) {
            String problem = "holds a value that cannot be read: " + e.getMessage();
            problems.add(new RuleProblem(file.path(), row.line(), row.get("portfolio"), problem));
          }
        }
      }
    }
    return examples;
  }

  private static PortfolioRequest request(
      Edition edition, CsvTable.Row row, List<CsvTable.Row> activities) {
    return new PortfolioRequest(
        edition.programme(),
        edition.year(),
        new Period(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))),
        new MemberFacts(
            orZero(integer(row, "consecutive_renewals")),
            integer(row, "jmsb_exam_year"),
            !row.get("dues_paid").equals("false"),
            row.get("training_facility").equals("true"),
            new BigDecimal(row.get("days_per_week").isEmpty() ? "0" : row.get("days_per_week")),
            row.get("certified_since").isEmpty()
                ? null
                : LocalDate.parse(row.get("certified_since")),
            row.get("renewing_specialist").equals("true"),
            row.get("exam_passed").equals("true"),
            Set.copyOf(row.list("documents"))),
        LocalDate.parse(row.get("as_of").isEmpty() ? row.get("to") : row.get("as_of")),
        activities.stream().map(ExampleReader::activity).toList());
  }

  private static Activity activity(CsvTable.Row row) {
    return Activity.of(
            row.get("id"), ActivityKind.valueOf(row.get("kind")), LocalDate.parse(row.get("date")))
        .event(text(row, "event"))
        .title(text(row, "title"))
        .authorship(constant(row, "authorship", Authorship.class))
        .peerReviewed(!row.get("peer_reviewed").equals("false"))
        .related(!row.get("related").equals("false"))
        .course(constant(row, "course", Course.class))
        .lecture(text(row, "lecture"))
        .delivery(
            row.get("delivery").isEmpty() ? Delivery.ONSITE : Delivery.valueOf(row.get("delivery")))
        .credits(row.get("credits").isEmpty() ? null : new BigDecimal(row.get("credits")))
        .correctAnswers(integer(row, "correct_answers"))
        .paid(row.get("paid").isEmpty() ? null : Boolean.valueOf(row.get("paid")))
        .minutes(integer(row, "minutes"))
        .requestedCredits(integer(row, "requested_credits"))
        .cases(integer(row, "cases"))
        .build();
  }

  private static int orZero(@Nullable Integer figure) {
    return figure == null ? 0 : figure;
  }

  private static @Nullable Integer integer(CsvTable.Row row, String column) {
    return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
  }

  private static @Nullable String text(CsvTable.Row row, String column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      CsvTable.Row row, String column, Class<E> type) {
    return row.get(column).isEmpty() ? null : Enum.valueOf(type, row.get(column));
  }
}
