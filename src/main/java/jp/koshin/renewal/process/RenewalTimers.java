package jp.koshin.renewal.process;

import java.util.Date;
import java.util.UUID;
import jp.koshin.renewal.RenewalCourse;
import jp.koshin.workflow.ProcessBean;

/** The instants that the timers of the model ask for when they begin. */
@ProcessBean("renewalTimers")
public class RenewalTimers {

  private final RenewalCourse service;

  RenewalTimers(RenewalCourse service) {
    this.service = service;
  }

  public Date windowCloses(String caseId) {
    return Date.from(service.windowCloses(UUID.fromString(caseId)));
  }

  public Date correctionReminder(String caseId) {
    return Date.from(service.correctionReminder(UUID.fromString(caseId)));
  }

  public Date termEnds(String caseId) {
    return Date.from(service.termEnds(UUID.fromString(caseId)));
  }
}
