package jp.koshin.shared;

import java.time.LocalDate;

/** A fiscal year (年度): 1 April of {@code year} to 31 March of the next. */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

  private static final int FIRST_MONTH = 4;

  /**
   * The fiscal year a date falls into: January to March belong to the year before (seed JSH,
   * 年度での登録).
   */
  public static FiscalYear of(LocalDate date) {
    return new FiscalYear(date.getMonthValue() < FIRST_MONTH ? date.getYear() - 1 : date.getYear());
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, FIRST_MONTH, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
