package jp.koshin.shared;

import java.time.Instant;

/**
 * A reception window (受付期間), half-open: open from {@code opens} up to, not including, {@code
 * closes}.
 */
public record Window(Instant opens, Instant closes) {

  public Window {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("window " + opens + " to " + closes);
    }
  }

  public boolean contains(Instant t) {
    return !t.isBefore(opens) && t.isBefore(closes);
  }
}
