package jp.koshin.desk.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.koshin.shared.Tokyo;

/** Instants and dates as the desks show them: Japan's time, the same digits in every language. */
final class Moments {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Moments() {}

  static String date(Instant instant) {
    return Tokyo.dateOf(instant).toString();
  }

  static String date(LocalDate date) {
    return date.toString();
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant.atZone(Tokyo.ZONE));
  }
}
