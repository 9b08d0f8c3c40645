package jp.koshin.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Figures, dates and instants as pages and mails show them: in Tokyo's time, the same in both
 * languages.
 */
public final class Formats {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Formats() {}

  /** {@code 2024-10-11 09:30}. */
  public static String instant(Instant instant) {
    return MINUTES.format(instant.atZone(Tokyo.ZONE));
  }

  /** The end of something half-open: midnight is printed as 24:00 of the day before. */
  public static String end(Instant instant) {
    ZonedDateTime end = instant.atZone(Tokyo.ZONE);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? end.toLocalDate().minusDays(1) + " 24:00"
        : MINUTES.format(end);
  }

  /** {@code 2026-11-01 00:00 〜 2026-12-31 24:00}. */
  public static String window(Window window) {
    return instant(window.opens()) + " 〜 " + end(window.closes());
  }

  /** {@code 2022-04-01 〜 2027-03-31}. */
  public static String period(Period period) {
    return period.from() + " 〜 " + period.to();
  }

  /** Whole days from today until an instant's date in Tokyo; negative when it has passed. */
  public static long daysUntil(LocalDate today, Instant instant) {
    return Tokyo.dateOf(instant).toEpochDay() - today.toEpochDay();
  }

  public static String credits(Credits credits) {
    return credits.value().toPlainString();
  }

  /** Credits of a ledger line, which may be negative. */
  public static String credits(BigDecimal credits) {
    BigDecimal plain = credits.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** {@code 20,000 円}, or {@code ¥20,000} in English. */
  public static String yen(int amount, Locale locale) {
    String figure = NumberFormat.getIntegerInstance(Locale.ROOT).format(amount);
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "¥" + figure : figure + " 円";
  }
}
