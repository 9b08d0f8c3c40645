package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 期限切れを記録: not corrected in time. */
@ProcessBean("lapseClaim")
class LapseClaim implements JavaDelegate {

  private final ClaimDecisions decisions;

  LapseClaim(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.lapse(ProcessVariables.caseId(execution));
  }
}
