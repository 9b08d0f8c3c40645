package jp.koshin.claim.process;

import java.util.Date;
import java.util.UUID;
import jp.koshin.claim.ClaimAssessment;
import jp.koshin.claim.ClaimDeadlines;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Who works a task of a claim and until when, asked for by the model when a task opens. Not kept as
 * variables: the engine stores the answers with its tasks and timers.
 */
@ProcessBean("claimTask")
public class ClaimTask {

  private final ClaimAssessment assessment;
  private final ClaimDeadlines deadlines;

  ClaimTask(ClaimAssessment assessment, ClaimDeadlines deadlines) {
    this.assessment = assessment;
    this.deadlines = deadlines;
  }

  public String reviewers(DelegateExecution execution) {
    return assessment.stage(claim(execution)).role().name();
  }

  public Date reviewDue(DelegateExecution execution) {
    return Date.from(deadlines.reviewDue(claim(execution)));
  }

  public Date reviewReminder(DelegateExecution execution) {
    return Date.from(deadlines.reviewReminder(claim(execution)));
  }

  public Date reviewEscalation(DelegateExecution execution) {
    return Date.from(deadlines.reviewEscalation(claim(execution)));
  }

  public Date correctionDue(DelegateExecution execution) {
    return Date.from(deadlines.correctionDue(claim(execution)));
  }

  public Date correctionReminder(DelegateExecution execution) {
    return Date.from(deadlines.correctionReminder(claim(execution)));
  }

  private static UUID claim(DelegateExecution execution) {
    return ProcessVariables.caseId(execution);
  }
}
