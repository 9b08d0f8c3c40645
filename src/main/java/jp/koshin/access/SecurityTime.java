package jp.koshin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The time that lockouts, tokens and reset links run on: the real one. A rehearsal that moves the
 * clock of the rules by months must neither log anybody out nor open a locked account.
 */
@Component
class SecurityTime {

  private final Clock clock = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  Instant now() {
    return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /** For tests: what happens later. */
  void advance(Duration by) {
    ahead = ahead.plus(by);
  }
}
