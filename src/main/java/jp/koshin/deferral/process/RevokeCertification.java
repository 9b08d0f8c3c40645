package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.ReservationCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 資格を取り消す. */
@ProcessBean("revokeCertification")
class RevokeCertification implements JavaDelegate {

  private final ReservationCourse service;

  RevokeCertification(ReservationCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.revoke(caseId(execution));
  }
}
