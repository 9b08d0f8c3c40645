package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請者に催促する. */
@ProcessBean("remindRenewalCorrection")
class RemindRenewalCorrection implements JavaDelegate {

  private final RenewalCourse service;

  RemindRenewalCorrection(RenewalCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.remindCorrection(caseId(execution));
  }
}
