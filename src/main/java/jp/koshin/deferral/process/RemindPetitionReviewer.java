package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.review.Reviews;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 審査者に催促する. */
@ProcessBean("remindPetitionReviewer")
class RemindPetitionReviewer implements JavaDelegate {

  private final Reviews service;

  RemindPetitionReviewer(Reviews service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.remind(caseId(execution));
  }
}
