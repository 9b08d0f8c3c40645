package jp.koshin.review;

import java.util.List;
import jp.koshin.inbox.InboxTask;
import org.jspecify.annotations.Nullable;

/**
 * One answer to many tasks.
 *
 * @param reason needed to return and to reject
 * @param tasks as the reviewer saw them, at most {@link BulkDecisions#MOST}
 */
public record BulkRequest(DecisionOutcome outcome, @Nullable String reason, List<InboxTask> tasks) {

  public BulkRequest {
    tasks = List.copyOf(tasks);
  }
}
