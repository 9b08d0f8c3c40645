package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.ReinstatementCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 合格とする. */
@ProcessBean("passReinstatement")
class PassReinstatement implements JavaDelegate {

  private final ReinstatementCourse service;

  PassReinstatement(ReinstatementCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.pass(caseId(execution));
  }
}
