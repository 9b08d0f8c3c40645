package jp.koshin.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The calendar of a field of date and time in the user's language, the date as in 2026-04-01. */
public final class PickerTexts {

  private PickerTexts() {}

  /** The time is told by the 24 hours in every language. */
  public static void set(DateTimePicker picker, Locale locale) {
    picker.setLocale(Locale.JAPAN);
    picker.setDatePickerI18n(
        new DatePickerI18n()
            .setMonthNames(
                Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                    .toList())
            .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
            .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
            .setFirstDayOfWeek(0)
            .setToday(picker.getTranslation(locale, "shared.today"))
            .setCancel(picker.getTranslation(locale, "shared.cancel"))
            .setDateFormats("yyyy-MM-dd", "yyyy/M/d"));
  }

  /** From Sunday on. */
  private static List<String> weekdays(TextStyle style, Locale locale) {
    return IntStream.range(0, DayOfWeek.values().length)
        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
        .toList();
  }
}
