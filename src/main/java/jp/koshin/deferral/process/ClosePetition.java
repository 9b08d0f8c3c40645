package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請なしとする. */
@ProcessBean("closePetition")
class ClosePetition implements JavaDelegate {

  private final PetitionCourse service;

  ClosePetition(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.close(caseId(execution));
  }
}
