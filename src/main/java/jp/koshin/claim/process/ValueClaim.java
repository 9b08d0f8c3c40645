package jp.koshin.claim.process;

import java.util.UUID;
import jp.koshin.claim.ClaimAssessment;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 評価: values the claim and says which way it goes. */
@ProcessBean("valueClaim")
class ValueClaim implements JavaDelegate {

  private final ClaimAssessment assessment;

  ValueClaim(ClaimAssessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID claim = ProcessVariables.caseId(execution);
    Passing.write(ProcessVariables.ROUTE, execution, assessment.value(claim).name());
    Passing.write(ProcessVariables.STAGE, execution, assessment.stage(claim).id());
  }
}
