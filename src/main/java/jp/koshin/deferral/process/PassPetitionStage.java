package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 段階を通す. */
@ProcessBean("passPetitionStage")
class PassPetitionStage implements JavaDelegate {

  private final PetitionCourse service;

  PassPetitionStage(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.passStage(caseId(execution)));
  }
}
