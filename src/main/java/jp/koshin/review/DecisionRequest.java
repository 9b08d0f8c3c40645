package jp.koshin.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decision asked for.
 *
 * @param reason needed to return, to reject and to override the value
 * @param credits approve a claim with another value than the rules give; null for theirs
 * @param version of the task that the reviewer saw; null to go without the check
 */
public record DecisionRequest(
    String taskId,
    DecisionOutcome outcome,
    @Nullable String reason,
    @Nullable BigDecimal credits,
    @Nullable Integer version) {}
