package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Condition;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.shared.Credits;

/** Sums a valued portfolio up: categories with their caps, the total, the requirements. */
final class PortfolioSum {

  private final Edition edition;
  private final PortfolioRequest request;
  private final List<ValuedActivity> activities;

  PortfolioSum(Edition edition, PortfolioRequest request, List<ValuedActivity> activities) {
    this.edition = edition;
    this.request = request;
    this.activities = activities;
  }

  PortfolioResult result() {
    List<CategoryResult> categories = edition.categories().stream().map(this::category).toList();
    Credits total =
        categories.stream().map(CategoryResult::counted).reduce(Credits.ZERO, Credits::plus);
    List<RequirementResult> requirements = requirements(total, categories);
    return new PortfolioResult(
        edition.programme(),
        edition.year(),
        total,
        requirements.stream().allMatch(RequirementResult::satisfied),
        categories,
        activities.stream().map(PortfolioSum::shown).toList(),
        requirements);
  }

  /**
   * How far the requirements are that activities can meet: 0 when nothing is left for them to do.
   */
  double shortfall() {
    RequirementCheck check = check();
    return applying().mapToDouble(check::shortfall).sum();
  }

  /** The credits that are missing to each figure still open, smallest first. */
  SortedSet<BigDecimal> missingCredits() {
    RequirementCheck check = check();
    return leaves(applying())
        .filter(rule -> rule.kind().hasFigures() && rule.kind() != RequirementKind.TAGGED_COUNT)
        .map(check::missing)
        .filter(missing -> missing.signum() > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private RequirementCheck check() {
    Map<String, Credits> counted = new HashMap<>();
    edition
        .categories()
        .forEach(rule -> counted.put(rule.code(), new Credits(counted(rule, of(rule)))));
    Credits total = counted.values().stream().reduce(Credits.ZERO, Credits::plus);
    return new RequirementCheck(request, total, counted, activities);
  }

  private Stream<RequirementRule> applying() {
    return edition.requirements().stream().filter(rule -> holds(rule.when()));
  }

  private static Stream<RequirementRule> leaves(Stream<RequirementRule> rules) {
    return rules.flatMap(
        rule -> rule.of().isEmpty() ? Stream.of(rule) : leaves(rule.of().stream()));
  }

  private List<ValuedActivity> of(CategoryRule rule) {
    return activities.stream().filter(a -> rule.code().equals(a.category())).toList();
  }

  private boolean exempt(CategoryRule rule) {
    return !rule.exemptWhen().isEmpty() && holds(rule.exemptWhen());
  }

  private BigDecimal counted(CategoryRule rule, List<ValuedActivity> mine) {
    return exempt(rule) ? BigDecimal.ZERO : new CategoryCount(rule).of(mine);
  }

  private CategoryResult category(CategoryRule rule) {
    List<ValuedActivity> mine = of(rule);
    return new CategoryResult(
        rule.code(),
        rule.name(),
        new Credits(
            mine.stream().map(ValuedActivity::credits).reduce(BigDecimal.ZERO, BigDecimal::add)),
        new Credits(counted(rule, mine)),
        exempt(rule) ? null : rule.minimum(),
        rule.cap());
  }

  private List<RequirementResult> requirements(Credits total, List<CategoryResult> categories) {
    Map<String, Credits> counted = new HashMap<>();
    categories.forEach(c -> counted.put(c.code(), c.counted()));
    RequirementCheck check = new RequirementCheck(request, total, counted, activities);
    List<RequirementResult> results = new ArrayList<>();
    applying().forEach(rule -> results.add(check.result(rule)));
    return results;
  }

  private boolean holds(List<Condition> conditions) {
    return conditions.stream()
        .allMatch(
            c ->
                c.holds(
                    switch (c.fact()) {
                      case CONSECUTIVE_RENEWALS -> request.member().consecutiveRenewals();
                      case JMSB_EXAM_YEAR -> request.member().jmsbExamYear();
                    }));
  }

  private static ActivityResult shown(ValuedActivity activity) {
    return new ActivityResult(
        activity.activity().id(), activity.category(), activity.shownCredits(), activity.reasons());
  }
}
