package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 差戻しを記録. */
@ProcessBean("returnClaim")
class ReturnClaim implements JavaDelegate {

  private final ClaimDecisions decisions;

  ReturnClaim(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.sendBack(ProcessVariables.caseId(execution));
  }
}
