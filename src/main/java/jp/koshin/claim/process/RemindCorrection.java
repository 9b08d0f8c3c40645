package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請者へ催促. */
@ProcessBean("remindCorrection")
class RemindCorrection implements JavaDelegate {

  private final ClaimDecisions decisions;

  RemindCorrection(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.remindCorrection(ProcessVariables.caseId(execution));
  }
}
