package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Condition;
import jp.koshin.programme.Edition;
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

  private CategoryResult category(CategoryRule rule) {
    List<ValuedActivity> mine =
        activities.stream().filter(a -> rule.code().equals(a.category())).toList();
    boolean exempt = !rule.exemptWhen().isEmpty() && holds(rule.exemptWhen());
    BigDecimal counted = exempt ? BigDecimal.ZERO : new CategoryCount(rule).of(mine);
    return new CategoryResult(
        rule.code(),
        rule.name(),
        new Credits(
            mine.stream().map(ValuedActivity::credits).reduce(BigDecimal.ZERO, BigDecimal::add)),
        new Credits(counted),
        exempt ? null : rule.minimum(),
        rule.cap());
  }

  private List<RequirementResult> requirements(Credits total, List<CategoryResult> categories) {
    Map<String, Credits> counted = new HashMap<>();
    categories.forEach(c -> counted.put(c.code(), c.counted()));
    RequirementCheck check = new RequirementCheck(request, total, counted, activities);
    List<RequirementResult> results = new ArrayList<>();
    for (RequirementRule rule : edition.requirements()) {
      if (holds(rule.when())) {
        results.add(check.result(rule));
      }
    }
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
