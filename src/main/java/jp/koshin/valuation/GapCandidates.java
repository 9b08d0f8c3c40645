package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.RequirementRule;
import org.jspecify.annotations.Nullable;

/** Everything that a rule book credits, each once, grouped by what it is worth. */
final class GapCandidates {

  private static final int MOST_OF_A_GROUP = 12;

  private final RuleBook book;
  private final PortfolioRequest request;
  private final LocalDate date;

  GapCandidates(RuleBook book, PortfolioRequest request, LocalDate date) {
    this.book = book;
    this.request = request;
    this.date = date;
  }

  /** By group; within one, what the member attended before comes first, then the printed order. */
  Map<String, List<GapCandidate>> grouped() {
    List<Activity> tried = new ArrayList<>();
    for (ActivityKind kind : book.edition().kinds()) {
      if (kind.namesEvent()) {
        listed(kind, tried);
      }
      book.values().stream()
          .filter(row -> kind.name().equals(row.conditions().get("kind")))
          .forEach(row -> tried.addAll(byRow(kind, row)));
    }
    List<ValuedActivity> valued = book.decide(tried, request.member());
    new OwnCredits(book, null).settle(valued);
    Set<String> known =
        request.activities().stream()
            .map(a -> String.valueOf(a.event()))
            .collect(Collectors.toSet());
    Map<String, List<GapCandidate>> groups = new LinkedHashMap<>();
    for (ValuedActivity one : valued) {
      if (one.earns() && one.row() != null) {
        GapCandidate candidate = candidate(one, one.row());
        groups.computeIfAbsent(candidate.group(), g -> new ArrayList<>()).add(candidate);
      }
    }
    groups.replaceAll((group, all) -> first(all, known));
    return groups;
  }

  private static List<GapCandidate> first(List<GapCandidate> all, Set<String> known) {
    return all.stream()
        .sorted(Comparator.comparing(c -> !known.contains(String.valueOf(c.activity().event()))))
        .limit(MOST_OF_A_GROUP)
        .toList();
  }

  private GapCandidate candidate(ValuedActivity one, TableRow row) {
    boolean yearly = one.match().row() != null;
    String group =
        String.join(
            " ",
            row.id(),
            new TreeSet<>(one.tags()).toString(),
            one.credits().stripTrailingZeros().toPlainString());
    return new GapCandidate(group, one.activity(), one.match(), row, one.credits(), yearly);
  }

  private void listed(ActivityKind kind, List<Activity> tried) {
    for (CatalogueRow row : book.catalogue().rows()) {
      if (row.kind() == kind && row.equals(book.catalogue().match(row.name()).row())) {
        tried.add(Activity.of("", kind, date).event(row.name()).build());
      }
    }
  }

  private List<Activity> byRow(ActivityKind kind, TableRow row) {
    Map<String, String> conditions = row.conditions();
    if (conditions.containsKey("tag") || "LISTED".equals(conditions.get("event"))) {
      return List.of();
    }
    if (kind.namesEvent() && !conditions.containsKey("event") && !book.catalogue().isEmpty()) {
      return List.of();
    }
    String course = conditions.get("course");
    if (kind != ActivityKind.COURSE && kind != ActivityKind.LECTURE) {
      return List.of(example(kind, row, null));
    }
    Set<Course> courses = course == null ? compulsory() : EnumSet.of(Course.valueOf(course));
    return courses.stream().map(subject -> example(kind, row, subject)).toList();
  }

  private static Activity example(ActivityKind kind, TableRow row, @Nullable Course course) {
    Map<String, String> conditions = row.conditions();
    String minutes = conditions.get("minutes_from");
    return Activity.of("", kind, LocalDate.EPOCH)
        .event(kind.namesEvent() ? row.source() : null)
        .authorship(
            conditions.containsKey("authorship")
                ? Authorship.valueOf(conditions.get("authorship"))
                : Authorship.OTHER)
        .peerReviewed(!"false".equals(conditions.get("peer_reviewed")))
        .course(course)
        .minutes(minutes == null ? null : Integer.valueOf(minutes))
        .cases(10)
        .credits(BigDecimal.ONE)
        .build();
  }

  /** The subjects that requirements name. */
  private Set<Course> compulsory() {
    Set<Course> named = EnumSet.noneOf(Course.class);
    for (Course course : Course.values()) {
      if (names(book.edition().requirements(), "COURSE_" + course)) {
        named.add(course);
      }
    }
    return named;
  }

  private static boolean names(List<RequirementRule> rules, String tag) {
    return rules.stream().anyMatch(rule -> tag.equals(rule.tag()) || names(rule.of(), tag));
  }
}
