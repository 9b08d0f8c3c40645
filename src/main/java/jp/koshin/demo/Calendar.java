package jp.koshin.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;

/**
 * The years of a demonstration, counted from the day it is made.
 *
 * @param now when it is made
 * @param year the fiscal year of that day; its season is the open one
 * @param window of this year's season
 * @param lastWindow of last year's
 */
record Calendar(Instant now, int year, Window window, Window lastWindow) {

  /** So long a window has been open at least, and stays open where it is not the printed one. */
  private static final Duration OPEN_SINCE = Duration.ofDays(20);

  private static final Duration OPEN_FOR = Duration.ofDays(40);

  /**
   * The printed window where it is open now. On any other day this year's season is held around
   * today instead, so that whoever starts the demonstration finds an open window, whatever the
   * date.
   */
  static Calendar of(Instant now, Window printed, Window lastWindow) {
    LocalDate today = Tokyo.dateOf(now);
    Instant early = Tokyo.startOf(Tokyo.dateOf(now.minus(OPEN_SINCE)));
    Instant opens =
        early.isBefore(printed.opens()) || !printed.contains(now) ? early : printed.opens();
    Instant closes = printed.closes();
    if (!printed.contains(now)) {
      Instant termEnds = Tokyo.endOf(FiscalYear.of(today).lastDay());
      Instant later = Tokyo.endOf(Tokyo.dateOf(now.plus(OPEN_FOR)));
      closes = later.isBefore(termEnds) ? later : termEnds;
    }
    return new Calendar(now, FiscalYear.of(today).year(), new Window(opens, closes), lastWindow);
  }

  LocalDate today() {
    return Tokyo.dateOf(now);
  }

  /** The five years that end with this fiscal year, or so many years later. */
  Period termEndingAfter(int years) {
    int last = year + years;
    return new Period(new FiscalYear(last - 4).firstDay(), new FiscalYear(last).lastDay());
  }

  /** An instant so far, from 0 to 1, between the opening of this year's window and now. */
  Instant sinceOpening(double part) {
    Duration open = Duration.between(window.opens(), now);
    return window.opens().plusSeconds(Math.round(open.toSeconds() * part));
  }

  static Instant at(LocalDate day, int hour) {
    return Tokyo.startOf(day).plus(Duration.ofHours(hour));
  }
}
