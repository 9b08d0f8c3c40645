package jp.koshin.deferral.process;

import static jp.koshin.workflow.ProcessVariables.ROUTE;

import java.util.UUID;
import jp.koshin.deferral.ShortageCourse;
import jp.koshin.workflow.ProcessBean;
import jp.koshin.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 不足を知らせる（まとめて）. */
@ProcessBean("warnOfShortage")
class WarnOfShortage implements JavaDelegate {

  /** The certification up to which this run has looked; empty before a run. */
  private static final ProcessVariable<String> LOOKED_UP_TO =
      new ProcessVariable<>("lookedUpTo", String.class);

  private final ShortageCourse service;

  WarnOfShortage(ShortageCourse service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID after =
        LOOKED_UP_TO.find(execution).filter(id -> !id.isEmpty()).map(UUID::fromString).orElse(null);
    UUID last = service.warnBatch(after);
    LOOKED_UP_TO.write(execution, last == null ? "" : last.toString());
    ROUTE.write(execution, last == null ? "DONE" : "MORE");
  }
}
