package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 前の段階へ差戻す. */
@ProcessBean("returnPetitionToPrevious")
class ReturnPetitionToPrevious implements JavaDelegate {

  private final PetitionCourse service;

  ReturnPetitionToPrevious(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.returnToPrevious(caseId(execution)));
  }
}
