package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 却下を記録. */
@ProcessBean("rejectClaim")
class RejectClaim implements JavaDelegate {

  private final ClaimDecisions decisions;

  RejectClaim(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.reject(ProcessVariables.caseId(execution));
  }
}
