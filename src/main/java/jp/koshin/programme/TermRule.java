package jp.koshin.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.koshin.shared.Period;

/**
 * How long a certification runs (任期・認定期間).
 *
 * @param years whole years
 * @param from month and day of its first day, {@code MM-dd}
 */
public record TermRule(int years, String from) {

  /** The term whose first day lies in a calendar year. */
  public Period startingIn(int calendarYear) {
    LocalDate first = MonthDay.parse("--" + from).atYear(calendarYear);
    return new Period(first, first.plusYears(years).minusDays(1));
  }

  /** The term that follows another without a gap. */
  public Period after(Period term) {
    LocalDate first = term.to().plusDays(1);
    return new Period(first, first.plusYears(years).minusDays(1));
  }
}
