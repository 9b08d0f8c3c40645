package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.review.Reviews;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 代理の者に渡して知らせる. */
@ProcessBean("escalateRenewalReview")
class EscalateRenewalReview implements JavaDelegate {

  private final Reviews service;

  EscalateRenewalReview(Reviews service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.escalate(caseId(execution));
  }
}
