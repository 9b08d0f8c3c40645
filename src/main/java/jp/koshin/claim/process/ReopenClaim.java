package jp.koshin.claim.process;

import java.util.UUID;
import jp.koshin.claim.ClaimAssessment;
import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請中に戻す: a decision was taken back. */
@ProcessBean("reopenClaim")
class ReopenClaim implements JavaDelegate {

  private final ClaimDecisions decisions;
  private final ClaimAssessment assessment;

  ReopenClaim(ClaimDecisions decisions, ClaimAssessment assessment) {
    this.decisions = decisions;
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID claim = ProcessVariables.caseId(execution);
    decisions.reopen(claim);
    Passing.write(ProcessVariables.STAGE, execution, assessment.stage(claim).id());
  }
}
