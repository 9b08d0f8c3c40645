package jp.koshin.renewal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.review.StageSource;
import jp.koshin.review.StageTerms;
import jp.koshin.review.Verdict;
import jp.koshin.workflow.CaseKind;
import org.springframework.stereotype.Component;

/** What the stages of renewals ask of votes, and how a vote's decision is recorded. */
@Component
class RenewalBallots implements StageSource {

  private final RenewalRows rows;
  private final StageCourse course;
  private final AuditTrail audit;

  RenewalBallots(RenewalRows rows, StageCourse course, AuditTrail audit) {
    this.rows = rows;
    this.course = course;
    this.audit = audit;
  }

  @Override
  public boolean covers(CaseKind kind) {
    return kind == CaseKind.RENEWAL;
  }

  @Override
  public Optional<StageTerms> terms(UUID caseId) {
    return rows.find(caseId)
        .filter(Renewal::standsAtAStage)
        .map(
            renewal ->
                new StageTerms(
                    course.line(renewal).entry(),
                    course.deadlines(renewal),
                    Objects.requireNonNullElse(renewal.stageSince(), renewal.createdAt())));
  }

  @Override
  public void decidedByVotes(UUID caseId, Verdict verdict) {
    rows.find(caseId).ifPresent(renewal -> record(renewal, verdict));
  }

  /** A way inside the review is not public. */
  private void record(Renewal renewal, Verdict verdict) {
    String action = StageRecord.action(verdict.way());
    Map<String, Object> details = StageRecord.details(renewal.presentStage(), verdict.reason());
    CurrentUser system = CurrentUser.system();
    if (verdict.way() == Verdict.Way.PREVIOUS) {
      audit.recordInternal(renewal.society(), renewal.id(), action, system, details);
    } else {
      audit.record(renewal.society(), renewal.id(), action, system, details);
    }
  }
}
