package jp.koshin.valuation;

import java.util.List;
import jp.koshin.shared.Credits;

/**
 * What a portfolio is worth.
 *
 * @param total the sum of what the categories count
 * @param eligible every requirement is satisfied
 * @param activities one for each asked, in that order
 */
public record PortfolioResult(
    String programme,
    String edition,
    Credits total,
    boolean eligible,
    List<CategoryResult> categories,
    List<ActivityResult> activities,
    List<RequirementResult> requirements) {

  /** What is not satisfied. */
  public List<RequirementResult> missing() {
    return requirements.stream().filter(r -> !r.satisfied()).toList();
  }
}
