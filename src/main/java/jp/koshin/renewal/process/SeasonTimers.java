package jp.koshin.renewal.process;

import java.util.Date;
import java.util.UUID;
import jp.koshin.renewal.SeasonCourse;
import jp.koshin.workflow.ProcessBean;

/** The instants that the timers of the model ask for when they begin. */
@ProcessBean("seasonTimers")
public class SeasonTimers {

  private final SeasonCourse service;

  SeasonTimers(SeasonCourse service) {
    this.service = service;
  }

  public Date opens(String caseId) {
    return Date.from(service.opens(UUID.fromString(caseId)));
  }

  /** The next reminder, or the closing. */
  public Date next(String caseId) {
    return Date.from(service.next(UUID.fromString(caseId)));
  }

  public boolean isOver(String caseId) {
    return service.isOver(UUID.fromString(caseId));
  }
}
