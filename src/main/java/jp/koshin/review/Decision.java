package jp.koshin.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.koshin.programme.ReturnTo;
import org.jspecify.annotations.Nullable;

/**
 * A decision of one stage.
 *
 * @param credits the overriding value, or null where the rules' value stands
 * @param returnTo where a returned case went, or null
 * @param undoneAt when it was taken back, or null
 */
public record Decision(
    UUID id,
    UUID caseId,
    String taskId,
    String stage,
    UUID accountId,
    DecisionOutcome outcome,
    @Nullable String reason,
    @Nullable BigDecimal credits,
    @Nullable ReturnTo returnTo,
    Instant decidedAt,
    @Nullable Instant undoneAt) {

  public boolean isUndone() {
    return undoneAt != null;
  }
}
