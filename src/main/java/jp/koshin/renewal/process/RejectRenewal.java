package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 却下する. */
@ProcessBean("rejectRenewal")
class RejectRenewal implements JavaDelegate {

  private final RenewalCourse service;

  RejectRenewal(RenewalCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.reject(caseId(execution));
  }
}
