package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * A task of the staff as it is answered.
 *
 * @param outcome how it was decided, or null while it is open
 */
@Schema(name = "Task")
record TaskAnswer(
    String id,
    UUID caseId,
    String caseNumber,
    CaseKind kind,
    String programme,
    String stage,
    String branch,
    String memberNumber,
    String memberName,
    String title,
    @Nullable BigDecimal credits,
    List<String> flags,
    @Nullable String assignee,
    Instant dueAt,
    Instant createdAt,
    int version,
    boolean done,
    @Nullable DecisionOutcome outcome,
    @Nullable Instant decidedAt) {

  static TaskAnswer open(InboxTask task) {
    return of(task, null);
  }

  static TaskAnswer of(InboxTask task, @Nullable Decision decision) {
    return new TaskAnswer(
        task.id(),
        task.caseId(),
        task.caseNumber(),
        task.kind(),
        task.programme(),
        task.stage(),
        task.branch(),
        task.memberNumber(),
        task.memberName(),
        task.title(),
        task.credits() == null ? null : task.credits().value(),
        task.flags(),
        task.assignee(),
        task.dueAt(),
        task.createdAt(),
        task.version(),
        decision != null,
        decision == null ? null : decision.outcome(),
        decision == null ? null : decision.decidedAt());
  }
}
