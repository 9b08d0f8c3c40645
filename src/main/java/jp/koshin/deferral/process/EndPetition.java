package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.caseId;

import jp.koshin.deferral.PetitionEnds;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 申請を閉じる, 留保の手続を閉じる. */
@ProcessBean("endPetition")
class EndPetition implements JavaDelegate {

  private final PetitionEnds service;

  EndPetition(PetitionEnds service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.end(caseId(execution));
  }
}
