package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 却下する. */
@ProcessBean("rejectPetition")
class RejectPetition implements JavaDelegate {

  private final PetitionCourse service;

  RejectPetition(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.reject(caseId(execution));
  }
}
