package jp.koshin.review;

import java.math.BigDecimal;
import jp.koshin.programme.ReturnTo;
import org.jspecify.annotations.Nullable;

/**
 * A decision asked for.
 *
 * @param reason needed to return, to reject and to override the value; at most {@link
 *     #LONGEST_REASON} characters
 * @param credits approve a claim with another value than the rules give; null for theirs
 * @param version of the task that the reviewer saw; null to go without the check
 * @param returnTo where a returned case goes; null for the applicant, or for the stage before where
 *     the stage allows nothing else
 */
public record DecisionRequest(
    String taskId,
    DecisionOutcome outcome,
    @Nullable String reason,
    @Nullable BigDecimal credits,
    @Nullable Integer version,
    @Nullable ReturnTo returnTo) {

  /** In characters; as long as a mail still shows it in one paragraph. */
  public static final int LONGEST_REASON = 500;

  /** A request that leaves it to the stage where a returned case goes. */
  public DecisionRequest(
      String taskId,
      DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable BigDecimal credits,
      @Nullable Integer version) {
    this(taskId, outcome, reason, credits, version, null);
  }
}
