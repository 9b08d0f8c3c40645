package jp.koshin.review.process;

import static jp.koshin.workflow.ProcessVariables.OUTCOME;
import static jp.koshin.workflow.ProcessVariables.caseId;

import java.util.HashMap;
import java.util.Map;
import jp.koshin.review.StageVotes;
import jp.koshin.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/** 票を数える. */
@ProcessBean("countVotes")
class CountVotes implements JavaDelegate {

  private final StageVotes service;

  CountVotes(StageVotes service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> counted = new HashMap<>(service.count(caseId(execution)));
    // known until the next wait state, like a single decision's
    String outcome = String.valueOf(counted.remove(OUTCOME.name()));
    execution.setVariables(counted);
    execution.setVariable(OUTCOME.name(), Variables.stringValue(outcome, true));
  }
}
