package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.koshin.programme.CategoryRule;
import jp.koshin.shared.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What counts of a category: caps of a fiscal year first, then of a part, then of the whole. */
final class CategoryCount {

  private final CategoryRule rule;

  CategoryCount(CategoryRule rule) {
    this.rule = rule;
  }

  BigDecimal of(List<ValuedActivity> activities) {
    Map<FiscalYear, List<ValuedActivity>> years =
        activities.stream().collect(Collectors.groupingBy(a -> FiscalYear.of(a.activity().date())));
    if (rule.capPerFiscalYear() == null) {
      return capped(ofItems(activities), rule.cap());
    }
    BigDecimal sum =
        years.values().stream()
            .map(year -> capped(ofItems(year), rule.capPerFiscalYear()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return capped(sum, rule.cap());
  }

  private BigDecimal ofItems(List<ValuedActivity> activities) {
    Map<String, List<ValuedActivity>> items =
        activities.stream().collect(Collectors.groupingBy(CategoryCount::itemOf));
    return items.entrySet().stream()
        .map(e -> ofItem(e.getKey(), e.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal ofItem(String code, List<ValuedActivity> activities) {
    Optional<CategoryRule.ItemRule> item =
        rule.items().stream().filter(i -> i.code().equals(code)).findFirst();
    if (item.isEmpty()) {
      return sum(activities);
    }
    Collection<List<ValuedActivity>> years =
        activities.stream()
            .collect(Collectors.groupingBy(a -> FiscalYear.of(a.activity().date())))
            .values();
    BigDecimal counted =
        years.stream()
            .map(year -> capped(sum(year), item.get().capPerFiscalYear()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return capped(counted, item.get().cap());
  }

  private static String itemOf(ValuedActivity activity) {
    TableRow row = activity.row();
    return row == null ? "" : row.item();
  }

  private static BigDecimal sum(List<ValuedActivity> activities) {
    return activities.stream()
        .map(ValuedActivity::credits)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal capped(BigDecimal value, @Nullable BigDecimal cap) {
    return cap == null ? value : value.min(cap);
  }
}
