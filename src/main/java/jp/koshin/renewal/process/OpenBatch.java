package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.ROUTE;
import static jp.koshin.workflow.ProcessVariables.caseId;

import java.util.UUID;
import jp.koshin.renewal.SeasonCourse;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 更新申請を開く（まとめて）. */
@ProcessBean("openBatch")
class OpenBatch implements JavaDelegate {

  /** The certification up to which cases are open. */
  private static final ProcessVariable<String> OPENED_UP_TO =
      new ProcessVariable<>("openedUpTo", String.class);

  private final SeasonCourse service;

  OpenBatch(SeasonCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID after = OPENED_UP_TO.find(execution).map(UUID::fromString).orElse(null);
    UUID last = service.openBatch(caseId(execution), after);
    if (last != null) {
      OPENED_UP_TO.write(execution, last.toString());
    }
    ROUTE.write(execution, last == null ? "DONE" : "MORE");
  }
}
