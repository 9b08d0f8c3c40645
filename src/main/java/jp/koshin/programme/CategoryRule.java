package jp.koshin.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of credits with its limits.
 *
 * @param minimum credits needed of it, or null; shown only, the need itself is a requirement
 * @param cap the most that counts of it in the period, or null
 * @param capPerFiscalYear the most that counts of it in one fiscal year, or null
 * @param exemptWhen members for whom it neither counts nor is needed; empty for nobody
 * @param items parts of it with limits of their own
 */
public record CategoryRule(
    String code,
    LocalizedText name,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal cap,
    @Nullable BigDecimal capPerFiscalYear,
    List<Condition> exemptWhen,
    List<ItemRule> items) {

  public CategoryRule {
    exemptWhen = exemptWhen == null ? List.of() : List.copyOf(exemptWhen);
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** A part of a category; a decision table row says which part it fills. */
  public record ItemRule(
      String code,
      LocalizedText name,
      @Nullable BigDecimal cap,
      @Nullable BigDecimal capPerFiscalYear) {}
}
