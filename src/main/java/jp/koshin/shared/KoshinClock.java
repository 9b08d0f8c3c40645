package jp.koshin.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The injected clock: the system's time plus an offset that only a rehearsal moves. Zone
 * Asia/Tokyo. Millisecond resolution, so that what is stored compares equal to what was read.
 */
@Component
public final class KoshinClock extends Clock {

  private volatile Duration offset = Duration.ZERO;

  @Override
  public ZoneId getZone() {
    return Tokyo.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("rules know one zone");
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    return System.currentTimeMillis() + offset.toMillis();
  }

  public Duration offset() {
    return offset;
  }

  /** Moves the time: rehearsals and tests only. */
  public void shiftTo(Duration newOffset) {
    offset = newOffset;
  }
}
