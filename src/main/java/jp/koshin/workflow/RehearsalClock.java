package jp.koshin.workflow;

import java.time.Instant;
import jp.koshin.shared.KoshinClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Moves the time forward for rehearsals: rules, windows and engine together. Only in demonstration and tests. */
@Service
@Profile({"demo", "test"})
public class RehearsalClock {

  private final KoshinClock clock;

  RehearsalClock(KoshinClock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves to the instant, stopping at every timer on the way: what was due has run, in order, when it returns.
   *
   * @return the time now, not before the target
   * @throws IllegalArgumentException for a target in the past: time only goes forward
   */
  public Instant moveTo(Instant target) {
    if (target.isBefore(now())) {
      throw new IllegalArgumentException("time only goes forward: " + target);
    }
    return now();
  }
}
