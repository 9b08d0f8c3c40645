package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.ReservationCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 留保を続ける. */
@ProcessBean("keepReservation")
class KeepReservation implements JavaDelegate {

  private final ReservationCourse service;

  KeepReservation(ReservationCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.keep(caseId(execution));
  }
}
