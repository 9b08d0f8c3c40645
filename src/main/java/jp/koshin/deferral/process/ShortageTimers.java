package jp.koshin.deferral.process;

import java.util.Date;
import jp.koshin.deferral.ShortageCourse;
import jp.koshin.workflow.ProcessBean;

/** The instants that the timer of the model asks for when it begins. */
@ProcessBean("shortageTimers")
public class ShortageTimers {

  private final ShortageCourse service;

  ShortageTimers(ShortageCourse service) {
    this.service = service;
  }

  public Date nextRun() {
    return Date.from(service.nextRun());
  }
}
