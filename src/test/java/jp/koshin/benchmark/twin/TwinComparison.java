package jp.koshin.benchmark.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.Reason;
import jp.koshin.valuation.Rules;
import org.jspecify.annotations.Nullable;

/** What the decision tables and the hand-written rules say of one portfolio, side by side. */
public final class TwinComparison {

  private static final String SOURCE = "CATALOGUE";

  private TwinComparison() {}

  /** Whether both say the same. */
  public static boolean isAlike(PortfolioRequest request) {
    return byTables(request).equals(byHand(request));
  }

  static TwinResult byHand(PortfolioRequest request) {
    return sorted(Twin.value(request));
  }

  static TwinResult byTables(PortfolioRequest request) {
    return comparable(Rules.VALUATION.value(request));
  }

  private static TwinResult comparable(PortfolioResult result) {
    return sorted(
        new TwinResult(
            hundredths(result.total().value()),
            result.eligible(),
            result.categories().stream()
                .map(
                    c ->
                        new TwinResult.Sum(
                            c.code(),
                            hundredths(c.earned().value()),
                            hundredths(c.counted().value())))
                .toList(),
            result.activities().stream().map(TwinComparison::worth).toList(),
            result.requirements().stream()
                .map(
                    r ->
                        new TwinResult.Need(
                            r.code(), r.satisfied(), figure(r.required()), figure(r.actual())))
                .toList()));
  }

  private static TwinResult.Worth worth(ActivityResult result) {
    Set<String> reasons = new TreeSet<>(result.reasons().stream().map(Reason::code).toList());
    reasons.remove(SOURCE);
    return new TwinResult.Worth(
        result.id(), result.category(), hundredths(result.credits().value()), reasons);
  }

  private static TwinResult sorted(TwinResult result) {
    List<TwinResult.Need> needs = new ArrayList<>(result.requirements());
    needs.sort(Comparator.comparing(TwinResult.Need::code));
    return new TwinResult(
        result.total(), result.eligible(), result.categories(), result.activities(), needs);
  }

  private static @Nullable Long figure(@Nullable BigDecimal figure) {
    return figure == null ? null : Long.valueOf(hundredths(figure));
  }

  private static long hundredths(BigDecimal credits) {
    return credits.movePointRight(2).longValueExact();
  }
}
