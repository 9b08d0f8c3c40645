package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalStages;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 段階を通す. */
@ProcessBean("passStage")
class PassStage implements JavaDelegate {

  private final RenewalStages service;

  PassStage(RenewalStages service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(service.passStage(caseId(execution)));
  }
}
