package jp.koshin.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/** Times and days as people write them in letters. */
@Component
class Moments {

  private static final DateTimeFormatter JA_AT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.JAPANESE);
  private static final DateTimeFormatter JA_DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日(E)", Locale.JAPANESE);
  private static final DateTimeFormatter EN_AT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'JST'", Locale.ENGLISH);
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

  String at(Instant instant, Locale locale) {
    return (isEnglish(locale) ? EN_AT : JA_AT).format(instant.atZone(Tokyo.ZONE));
  }

  String day(LocalDate day, Locale locale) {
    return (isEnglish(locale) ? EN_DAY : JA_DAY).format(day);
  }

  /**
   * A deadline, exclusive: at midnight the day before is the last one, otherwise the time is said.
   */
  String lastDay(Instant end, Locale locale) {
    ZonedDateTime due = end.atZone(Tokyo.ZONE);
    return due.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day(due.toLocalDate().minusDays(1), locale)
        : at(end, locale);
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }
}
