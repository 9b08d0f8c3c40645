package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請中に戻す: a decision was taken back; the message brought the stage along. */
@ProcessBean("reopenClaim")
class ReopenClaim implements JavaDelegate {

  private final ClaimDecisions decisions;

  ReopenClaim(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.reopen(ProcessVariables.caseId(execution));
  }
}
