package jp.koshin.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The dates between which credits count (活動期間).
 *
 * @param kind the term itself, or fixed days up to the application year
 * @param from first day, {@code MM-dd}; null for the term
 * @param to last day, {@code MM-dd}, of the application year; null for the term
 * @param years length of fixed days in years; null for the term
 */
public record PeriodRule(
    Kind kind, @Nullable String from, @Nullable String to, @Nullable Integer years) {

  public enum Kind {
    TERM,
    FIXED
  }

  /** The activity period of a renewal: of a term that runs, applied for in a fiscal year. */
  public Period of(Period term, int applicationYear) {
    if (kind == Kind.TERM || from == null || to == null || years == null) {
      return term;
    }
    LocalDate last = MonthDay.parse("--" + to).atYear(applicationYear);
    LocalDate first = MonthDay.parse("--" + from).atYear(applicationYear - years);
    return new Period(first, last);
  }

  /**
   * The activity period of a renewal after a deferral: a term is counted up to the end of the
   * deferral, fixed days over as many years as the deferral says.
   *
   * @param until the last day of the deferral
   * @param deferredYears years counted, or null for as many as of any renewal
   */
  Period deferred(
      Period term, LocalDate until, int applicationYear, @Nullable Integer deferredYears) {
    if (kind == Kind.TERM) {
      return new Period(term.from(), until);
    }
    Integer counted = deferredYears == null ? years : deferredYears;
    return new PeriodRule(kind, from, to, counted).of(term, applicationYear);
  }
}
