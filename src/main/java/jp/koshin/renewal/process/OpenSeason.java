package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.renewal.SeasonCourse;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 受付を開く. */
@ProcessBean("openSeason")
class OpenSeason implements JavaDelegate {

  private final SeasonCourse service;

  OpenSeason(SeasonCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.open(caseId(execution));
  }
}
