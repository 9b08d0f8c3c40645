package jp.koshin.claim.process;

import jp.koshin.claim.ClaimDecisions;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 取得単位に記帳: approves the claim and credits it. */
@ProcessBean("postCredit")
class PostCredit implements JavaDelegate {

  private final ClaimDecisions decisions;

  PostCredit(ClaimDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.approve(ProcessVariables.caseId(execution));
  }
}
