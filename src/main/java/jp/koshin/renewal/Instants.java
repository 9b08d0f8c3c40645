package jp.koshin.renewal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jp.koshin.shared.Tokyo;

/** Instants as people read them; midnight is the end of the day before, as printed. */
final class Instants {

  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Instants() {}

  static String shown(Instant instant) {
    return SHOWN.format(instant.atZone(Tokyo.ZONE));
  }

  /** The same for the end of something: 24:00 rather than 00:00 of the next day. */
  static String shownEnd(Instant instant) {
    ZonedDateTime end = instant.atZone(Tokyo.ZONE);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? end.toLocalDate().minusDays(1) + " 24:00"
        : SHOWN.format(end);
  }
}
