package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import java.util.Date;
import jp.koshin.deferral.ReservationCourse;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 単位の不足を通告する. */
@ProcessBean("notifyReservation")
class NotifyReservation implements JavaDelegate {

  private static final ProcessVariable<Date> ANSWER_DUE =
      new ProcessVariable<>("answerDue", Date.class);

  private final ReservationCourse service;

  NotifyReservation(ReservationCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ANSWER_DUE.write(execution, Date.from(service.notifyMember(caseId(execution))));
  }
}
