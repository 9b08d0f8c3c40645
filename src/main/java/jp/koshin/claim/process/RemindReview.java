package jp.koshin.claim.process;

import jp.koshin.review.Reviews;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 審査担当へ催促. */
@ProcessBean("remindReview")
class RemindReview implements JavaDelegate {

  private final Reviews reviews;

  RemindReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.remind(ProcessVariables.caseId(execution));
  }
}
