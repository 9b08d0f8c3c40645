package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.ROUTE;
import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalEndings;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請を閉じる. */
@ProcessBean("endRenewal")
class EndRenewal implements JavaDelegate {

  private static final ProcessVariable<String> CAUSE =
      new ProcessVariable<>("renewalEnd", String.class);

  private final RenewalEndings service;

  EndRenewal(RenewalEndings service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RenewalEnd cause = RenewalEnd.valueOf(CAUSE.read(execution));
    ROUTE.write(execution, service.end(caseId(execution), cause) ? "TERM_END" : "END");
  }
}
