package jp.koshin.credit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.koshin.programme.CategoryRule;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/** Adds entries up by category under the caps of its categories. */
final class CreditTotalling {

  private CreditTotalling() {}

  static CreditTotals of(
      List<CreditEntry> standing, List<CategoryRule> categories, @Nullable BigDecimal required) {
    Map<String, List<CreditEntry>> entries =
        standing.stream().collect(Collectors.groupingBy(CreditEntry::category));
    Map<String, Credits> counted = new LinkedHashMap<>();
    for (CategoryRule rule : categories) {
      counted.put(rule.code(), count(entries.getOrDefault(rule.code(), List.of()), rule));
    }
    // An override or a former edition may have filed under a code that this edition does not know.
    entries.forEach((code, of) -> counted.computeIfAbsent(code, unknown -> new Credits(sum(of))));
    Credits total = counted.values().stream().reduce(Credits.ZERO, Credits::plus);
    return new CreditTotals(total, counted, required == null ? null : new Credits(required));
  }

  private static Credits count(List<CreditEntry> entries, CategoryRule rule) {
    BigDecimal byYear =
        entries.stream().collect(Collectors.groupingBy(CreditEntry::fiscalYear)).values().stream()
            .map(year -> capped(sum(year), rule.capPerFiscalYear()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Credits(capped(byYear, rule.cap()));
  }

  private static BigDecimal sum(List<CreditEntry> entries) {
    return entries.stream().map(CreditEntry::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal capped(BigDecimal sum, @Nullable BigDecimal cap) {
    return cap == null ? sum : sum.min(cap);
  }
}
