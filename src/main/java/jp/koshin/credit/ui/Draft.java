package jp.koshin.credit.ui;

import java.util.ArrayList;
import java.util.List;
import jp.koshin.credit.Holding;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.PortfolioRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation starts from.
 *
 * @param entered what was entered, or asked for by a link
 * @param base the user's own ledger it is added to, or null
 * @param unreadable the link could not be read
 */
record Draft(PortfolioRequest entered, @Nullable Holding base, boolean unreadable) {

  /** The same with other activities, numbered anew. */
  Draft with(List<Activity> activities) {
    List<Activity> numbered = new ArrayList<>();
    activities.forEach(a -> numbered.add(a.withId("a" + numbered.size())));
    return with(entered.with(numbered));
  }

  Draft with(PortfolioRequest request) {
    return new Draft(request, base, false);
  }

  Draft plus(List<Activity> more) {
    List<Activity> all = new ArrayList<>(entered.activities());
    all.addAll(more);
    return with(all);
  }

  Draft without(String id) {
    return with(entered.activities().stream().filter(a -> !a.id().equals(id)).toList());
  }

  /** An activity in place of another. */
  Draft replacing(String id, Activity changed) {
    return with(entered.activities().stream().map(a -> a.id().equals(id) ? changed : a).toList());
  }
}
