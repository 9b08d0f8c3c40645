package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.CORRECTION_DUE;
import static jp.koshin.workflow.ProcessVariables.caseId;

import java.util.Date;
import jp.koshin.renewal.RenewalCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 差戻す. */
@ProcessBean("returnRenewal")
class ReturnRenewal implements JavaDelegate {

  private final RenewalCourse service;

  ReturnRenewal(RenewalCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CORRECTION_DUE.write(execution, Date.from(service.returnToApplicant(caseId(execution))));
  }
}
