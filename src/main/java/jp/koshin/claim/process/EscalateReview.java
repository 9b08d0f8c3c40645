package jp.koshin.claim.process;

import jp.koshin.review.Reviews;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 上位へ報告: the review is late. */
@ProcessBean("escalateReview")
class EscalateReview implements JavaDelegate {

  private final Reviews reviews;

  EscalateReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.escalate(ProcessVariables.caseId(execution));
  }
}
