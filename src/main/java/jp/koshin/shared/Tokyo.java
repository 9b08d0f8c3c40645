package jp.koshin.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the rules, whatever the server's is. */
public final class Tokyo {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private Tokyo() {}

  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  public static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** The first instant of a day. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /** The instant after the last of a day: a printed 24:00, or 23:59. */
  public static Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }
}
