package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.DeferralCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 猶予を認める. */
@ProcessBean("grantDeferral")
class GrantDeferral implements JavaDelegate {

  private final DeferralCourse service;

  GrantDeferral(DeferralCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.grant(caseId(execution));
  }
}
