package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請者に催促する. */
@ProcessBean("remindPetitionCorrection")
class RemindPetitionCorrection implements JavaDelegate {

  private final PetitionCourse service;

  RemindPetitionCorrection(PetitionCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.remindCorrection(caseId(execution));
  }
}
