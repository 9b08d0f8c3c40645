package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.ReservationCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 回答なしと記す. */
@ProcessBean("markUnanswered")
class MarkUnanswered implements JavaDelegate {

  private final ReservationCourse service;

  MarkUnanswered(ReservationCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.markUnanswered(caseId(execution)));
  }
}
