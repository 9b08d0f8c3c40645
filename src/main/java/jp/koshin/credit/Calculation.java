package jp.koshin.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.koshin.shared.Credits;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.GapProposals;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.Proposal;
import jp.koshin.valuation.RecordedValue;

/**
 * What came of a calculation (試算).
 *
 * @param request everything that was valued: what the ledger holds, then what is planned
 * @param recorded what the ledger awarded, by activity; empty where nobody's ledger was taken
 * @param entered ids of the activities that were entered, not held
 * @param required the credits needed in all; zero where the programme asks for none
 * @param completion the planned activity that completes what is needed
 * @param proposals ways to close what is still open
 */
public record Calculation(
    PortfolioRequest request,
    Map<String, RecordedValue> recorded,
    Set<String> entered,
    PortfolioResult result,
    Credits required,
    Optional<GapProposals.Completion> completion,
    List<Proposal> proposals) {

  /** What one activity earns by itself. */
  public Optional<ActivityResult> of(String activityId) {
    return result.activities().stream().filter(a -> a.id().equals(activityId)).findFirst();
  }
}
