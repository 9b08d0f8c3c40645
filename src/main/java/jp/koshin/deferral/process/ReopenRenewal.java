package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.DeferralCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 更新の再開を知らせる. */
@ProcessBean("reopenRenewal")
class ReopenRenewal implements JavaDelegate {

  private final DeferralCourse service;

  ReopenRenewal(DeferralCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.reopen(caseId(execution));
  }
}
