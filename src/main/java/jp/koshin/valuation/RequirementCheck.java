package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.RequirementRule;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/** Looks at each requirement: one case for each kind of the closed set. */
final class RequirementCheck {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private final PortfolioRequest request;
  private final Credits total;
  private final Map<String, Credits> counted;
  private final List<ValuedActivity> activities;

  RequirementCheck(
      PortfolioRequest request,
      Credits total,
      Map<String, Credits> counted,
      List<ValuedActivity> activities) {
    this.request = request;
    this.total = total;
    this.counted = counted;
    this.activities = activities;
  }

  RequirementResult result(RequirementRule rule) {
    boolean satisfied = satisfied(rule);
    BigDecimal required = rule.kind().hasFigures() ? rule.minimum() : null;
    BigDecimal actual = rule.kind().hasFigures() ? actual(rule) : null;
    LocalizedText text = satisfied ? rule.satisfied() : rule.unmet();
    return new RequirementResult(
        rule.code(), satisfied, required, actual, filled(text, rule.code(), required, actual));
  }

  private boolean satisfied(RequirementRule rule) {
    MemberFacts member = request.member();
    return switch (rule.kind()) {
      case TOTAL_CREDITS, CATEGORY_CREDITS, TAGGED_CREDITS, TAGGED_COUNT ->
          actual(rule).compareTo(minimum(rule)) >= 0;
      case ALL_OF -> rule.of().stream().allMatch(this::satisfied);
      case ANY_OF -> rule.of().stream().anyMatch(this::satisfied);
      case DUES_PAID -> member.duesPaid();
      case DOCUMENT -> rule.document() != null && member.documents().contains(rule.document());
      case EXAM_PASSED -> member.examPassed();
      case TRAINING_FACILITY ->
          member.trainingFacility() && member.daysPerWeek().compareTo(minimum(rule)) >= 0;
      case YEARS_CERTIFIED ->
          since(member.certifiedSince(), minimum(rule).intValue(), request.asOf());
      case RENEWING_PARENT -> member.renewingSpecialist();
    };
  }

  /**
   * How far a requirement is from being met, as a share of it; 0 when it is met, and for what no
   * activity can meet.
   */
  double shortfall(RequirementRule rule) {
    return switch (rule.kind()) {
      case TOTAL_CREDITS, CATEGORY_CREDITS, TAGGED_CREDITS, TAGGED_COUNT -> share(rule);
      case ALL_OF -> rule.of().stream().mapToDouble(this::shortfall).sum();
      case ANY_OF -> rule.of().stream().mapToDouble(this::shortfall).min().orElse(0);
      default -> 0;
    };
  }

  private double share(RequirementRule rule) {
    return missing(rule).signum() == 0
        ? 0
        : missing(rule).doubleValue() / minimum(rule).doubleValue();
  }

  /** What is missing to the figure of a requirement; 0 when nothing is. */
  BigDecimal missing(RequirementRule rule) {
    return minimum(rule).subtract(actual(rule)).max(BigDecimal.ZERO);
  }

  private BigDecimal actual(RequirementRule rule) {
    return switch (rule.kind()) {
      case TOTAL_CREDITS -> total.value();
      case CATEGORY_CREDITS ->
          counted.getOrDefault(String.valueOf(rule.category()), Credits.ZERO).value();
      case TAGGED_CREDITS ->
          activities.stream()
              .filter(tagged(rule))
              .map(ValuedActivity::credits)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      default -> BigDecimal.valueOf(activities.stream().filter(tagged(rule)).count());
    };
  }

  private static Predicate<ValuedActivity> tagged(RequirementRule rule) {
    String tag = String.valueOf(rule.tag());
    return activity -> activity.earns() && activity.tags().contains(tag);
  }

  /**
   * Whole years since a day; from 29 February they end on 1 March where the year has no leap day.
   */
  static boolean since(@Nullable LocalDate day, int years, LocalDate asOf) {
    if (day == null) {
      return false;
    }
    LocalDate end = day.plusYears(years);
    boolean lostLeapDay =
        MonthDay.from(day).equals(LEAP_DAY) && !MonthDay.from(end).equals(LEAP_DAY);
    return !asOf.isBefore(lostLeapDay ? end.plusDays(1) : end);
  }

  private static BigDecimal minimum(RequirementRule rule) {
    return rule.minimum() == null ? BigDecimal.ZERO : rule.minimum();
  }

  private static LocalizedText filled(
      @Nullable LocalizedText text,
      String code,
      @Nullable BigDecimal required,
      @Nullable BigDecimal actual) {
    if (text == null) {
      return new LocalizedText(code, code);
    }
    if (required == null || actual == null) {
      return text;
    }
    return new LocalizedText(
        filled(text.ja(), required, actual), filled(text.en(), required, actual));
  }

  private static String filled(String text, BigDecimal required, BigDecimal actual) {
    return text.replace("{required}", plain(required))
        .replace("{actual}", plain(actual))
        .replace("{missing}", plain(required.subtract(actual).max(BigDecimal.ZERO)));
  }

  private static String plain(BigDecimal value) {
    return new Credits(value).toString();
  }
}
