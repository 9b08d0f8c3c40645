package jp.koshin.valuation;

import java.time.LocalDate;
import java.util.List;
import jp.koshin.shared.Period;

/**
 * Everything that a valuation looks at.
 *
 * @param asOf the day on which the check is made
 * @param activities with ids unique among them; their order decides ties
 */
public record PortfolioRequest(
    String programme,
    String edition,
    Period period,
    MemberFacts member,
    LocalDate asOf,
    List<Activity> activities) {

  /** The same with other activities. */
  public PortfolioRequest with(List<Activity> others) {
    return new PortfolioRequest(programme, edition, period, member, asOf, others);
  }
}
