package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.ReinstatementCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 認定を復活させる. */
@ProcessBean("restoreCertification")
class RestoreCertification implements JavaDelegate {

  private final ReinstatementCourse service;

  RestoreCertification(ReinstatementCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.restore(caseId(execution));
  }
}
