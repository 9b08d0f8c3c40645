package jp.koshin.valuation;

import java.util.List;

/**
 * Activities that would close a gap.
 *
 * @param activities to be added; their dates lie within the period and are only examples
 * @param meets codes of the requirements that are open now and met with these activities
 * @param result the valuation with them
 */
public record Proposal(List<Activity> activities, List<String> meets, PortfolioResult result) {}
