package jp.koshin.payment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with the money of long statements, and with what a lost node left behind. */
@Component
class RemittanceSchedule {

  private static final int AT_ONCE = 200;

  private final CertainMatches matches;

  RemittanceSchedule(CertainMatches matches) {
    this.matches = matches;
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
  void goOn() {
    int examined = AT_ONCE;
    while (examined == AT_ONCE && !Thread.currentThread().isInterrupted()) {
      examined = matches.examine(AT_ONCE);
    }
  }
}
