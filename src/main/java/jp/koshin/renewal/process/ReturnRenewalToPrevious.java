package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalStages;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 前の段階へ差戻す. */
@ProcessBean("returnRenewalToPrevious")
class ReturnRenewalToPrevious implements JavaDelegate {

  private final RenewalStages service;

  ReturnRenewalToPrevious(RenewalStages service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.returnToPrevious(caseId(execution)));
  }
}
