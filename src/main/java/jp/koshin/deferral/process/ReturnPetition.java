package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 差戻す. */
@ProcessBean("returnPetition")
class ReturnPetition implements JavaDelegate {

  private final PetitionCourse service;

  ReturnPetition(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.returnToApplicant(caseId(execution)));
  }
}
