package jp.koshin.renewal.process;

import static jp.koshin.workflow.ProcessVariables.ROUTE;
import static jp.koshin.workflow.ProcessVariables.caseId;

import java.util.UUID;
import jp.koshin.renewal.SeasonReminders;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 未申請の人に催促する（まとめて）. */
@ProcessBean("remindBatch")
class RemindBatch implements JavaDelegate {

  /** The application up to which reminders have gone out. */
  private static final ProcessVariable<String> REMINDED_UP_TO =
      new ProcessVariable<>("remindedUpTo", String.class);

  private final SeasonReminders service;

  RemindBatch(SeasonReminders service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID after = REMINDED_UP_TO.find(execution).map(UUID::fromString).orElse(null);
    UUID last = service.remindBatch(caseId(execution), after);
    if (last == null) {
      execution.removeVariable(REMINDED_UP_TO.name());
    } else {
      REMINDED_UP_TO.write(execution, last.toString());
    }
    ROUTE.write(execution, last == null ? "DONE" : "MORE");
  }
}
