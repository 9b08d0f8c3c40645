package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.RenewalEndings;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 失効させる. */
@ProcessBean("lapseRenewal")
class LapseRenewal implements JavaDelegate {

  private final RenewalEndings service;

  LapseRenewal(RenewalEndings service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.lapse(caseId(execution));
  }
}
