package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.review.Reviews;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 担当を解いて知らせる. */
@ProcessBean("escalatePetitionReview")
class EscalatePetitionReview implements JavaDelegate {

  private final Reviews service;

  EscalatePetitionReview(Reviews service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.escalate(caseId(execution));
  }
}
