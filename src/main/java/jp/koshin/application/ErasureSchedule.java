package jp.koshin.application;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour for lists of cases whose years are over. */
@Component
class ErasureSchedule {

  private final CaseListErasure erasure;

  ErasureSchedule(CaseListErasure erasure) {
    this.erasure = erasure;
  }

  @Scheduled(fixedDelay = 900_000, initialDelay = 60_000)
  void goOn() {
    erasure.erase();
  }
}
