package jp.koshin.valuation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Condition;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import org.springframework.stereotype.Component;

/**
 * What a form has to ask so that an edition can decide: read off the columns of its tables and its
 * requirements, so that a new programme needs no form of its own.
 */
@Component
public class Questions {

  private static final Map<String, ActivityField> BY_COLUMN =
      Map.of(
          "event", ActivityField.EVENT,
          "tag", ActivityField.EVENT,
          "authorship", ActivityField.AUTHORSHIP,
          "peer_reviewed", ActivityField.PEER_REVIEWED,
          "course", ActivityField.COURSE,
          "delivery", ActivityField.DELIVERY,
          "paid", ActivityField.PAID,
          "answers_below", ActivityField.CORRECT_ANSWERS,
          "minutes_from", ActivityField.MINUTES,
          "minutes_below", ActivityField.MINUTES);

  private static final Map<String, ActivityField> BY_VALUE =
      Map.of(
          "STATED", ActivityField.CREDITS,
          "REGISTERED", ActivityField.CREDITS,
          "REQUESTED", ActivityField.REQUESTED_CREDITS,
          "CASES", ActivityField.CASES);

  private final RuleBooks books;

  Questions(RuleBooks books) {
    this.books = books;
  }

  /** The fields that matter to an activity of a kind. */
  public Set<ActivityField> fields(Edition edition, ActivityKind kind) {
    Set<ActivityField> fields = EnumSet.noneOf(ActivityField.class);
    RuleBook book = books.book(edition.programme(), edition.year());
    rowsOf(book.values(), kind).forEach(row -> addAsked(fields, row));
    rowsOf(book.checks(), kind).forEach(row -> addAsked(fields, row));
    if (kind.namesEvent() || kind == ActivityKind.PRESENTATION) {
      fields.add(ActivityField.EVENT);
    }
    if (kind.isWork()) {
      fields.add(ActivityField.TITLE);
      if (asksRelation(book, kind)) {
        fields.add(ActivityField.RELATED);
      }
    }
    if (kind == ActivityKind.COURSE || kind == ActivityKind.LECTURE) {
      fields.add(ActivityField.LECTURE);
    }
    return fields;
  }

  private static boolean asksRelation(RuleBook book, ActivityKind kind) {
    return rowsOf(book.checks(), kind).anyMatch(row -> row.conditions().containsKey("related"));
  }

  private static void addAsked(Set<ActivityField> fields, TableRow row) {
    row.conditions().keySet().stream()
        .filter(BY_COLUMN::containsKey)
        .forEach(column -> fields.add(BY_COLUMN.get(column)));
    if (BY_VALUE.containsKey(row.credits())) {
      fields.add(BY_VALUE.get(row.credits()));
    }
  }

  private static Stream<TableRow> rowsOf(List<TableRow> rows, ActivityKind kind) {
    return rows.stream()
        .filter(row -> row.conditions().getOrDefault("kind", kind.name()).equals(kind.name()));
  }

  /** The subjects that a kind distinguishes; all of them where a row takes any. */
  public Set<Course> courses(Edition edition, ActivityKind kind) {
    List<TableRow> rows =
        rowsOf(books.book(edition.programme(), edition.year()).values(), kind).toList();
    if (rows.stream().anyMatch(row -> !row.conditions().containsKey("course"))) {
      return EnumSet.allOf(Course.class);
    }
    return rows.stream()
        .map(row -> Course.valueOf(row.conditions().get("course")))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Course.class)));
  }

  /** What requirements, exemptions and checks want to know of the member. */
  public Set<MemberQuestion> ofMember(Edition edition) {
    Set<MemberQuestion> asked = EnumSet.noneOf(MemberQuestion.class);
    Stream<Condition> conditions =
        Stream.concat(
            edition.categories().stream().flatMap(c -> c.exemptWhen().stream()),
            edition.requirements().stream().flatMap(r -> r.when().stream()));
    conditions.map(Questions::question).forEach(asked::add);
    leaves(edition.requirements()).forEach(rule -> addAsked(asked, rule.kind()));
    RuleBook book = books.book(edition.programme(), edition.year());
    Stream.concat(book.values().stream(), book.checks().stream())
        .filter(row -> row.conditions().containsKey("renewals_from"))
        .forEach(row -> asked.add(MemberQuestion.CONSECUTIVE_RENEWALS));
    return asked;
  }

  /** The documents that requirements name. */
  public List<String> documents(Edition edition) {
    return leaves(edition.requirements())
        .filter(rule -> rule.kind() == RequirementKind.DOCUMENT && rule.document() != null)
        .map(rule -> String.valueOf(rule.document()))
        .distinct()
        .toList();
  }

  private static Stream<RequirementRule> leaves(List<RequirementRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.of().isEmpty() ? Stream.of(rule) : leaves(rule.of()));
  }

  private static MemberQuestion question(Condition condition) {
    return switch (condition.fact()) {
      case CONSECUTIVE_RENEWALS -> MemberQuestion.CONSECUTIVE_RENEWALS;
      case JMSB_EXAM_YEAR -> MemberQuestion.JMSB_EXAM_YEAR;
    };
  }

  private static void addAsked(Set<MemberQuestion> asked, RequirementKind kind) {
    switch (kind) {
      case DUES_PAID -> asked.add(MemberQuestion.DUES_PAID);
      case DOCUMENT -> asked.add(MemberQuestion.DOCUMENTS);
      case EXAM_PASSED -> asked.add(MemberQuestion.EXAM_PASSED);
      case TRAINING_FACILITY -> asked.add(MemberQuestion.TRAINING_FACILITY);
      case YEARS_CERTIFIED -> asked.add(MemberQuestion.CERTIFIED_SINCE);
      case RENEWING_PARENT -> asked.add(MemberQuestion.RENEWING_PARENT);
      default -> {}
    }
  }
}
