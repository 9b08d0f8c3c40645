package jp.koshin.credit;

import java.util.List;
import java.util.Optional;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Credits;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Reason;
import jp.koshin.valuation.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity earns what it earns.
 *
 * @param category its name, or null where its kind is not credited
 * @param reasons in the order in which they apply; empty for what the ledger holds
 * @param source the row that gave the value; empty where a reviewer or nobody did
 * @param entry the line of the ledger; null for what is only planned
 */
public record ExplainedActivity(
    Activity activity,
    @Nullable LocalizedText category,
    Credits credits,
    List<Reason> reasons,
    Optional<RuleSource> source,
    @Nullable CreditEntry entry) {

  /** Whether a reviewer gave another value than the rules. */
  public boolean overridden() {
    return entry != null && entry.rule().equals("OVERRIDE");
  }
}
