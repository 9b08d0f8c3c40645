package jp.koshin.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of calls: ISO, within a human's memory and plans. */
final class Dates {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private Dates() {}

  static boolean isSensible(LocalDate date) {
    return !date.isBefore(FIRST) && date.isBefore(LAST);
  }

  static @Nullable LocalDate check(String field, @Nullable LocalDate date) {
    if (date != null && !isSensible(date)) {
      throw ApiRefusal.malformed(field);
    }
    return date;
  }

  static LocalDate orFirst(@Nullable LocalDate from) {
    return from == null ? FIRST : from;
  }

  static LocalDate orLast(@Nullable LocalDate to) {
    return to == null ? LAST.minusDays(1) : to;
  }
}
