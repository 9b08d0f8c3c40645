package jp.koshin.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;

/**
 * When renewals are received (受付期間) unless a season says otherwise.
 *
 * @param opens {@code MM-dd HH:mm}, the first instant inside
 * @param closes {@code MM-dd HH:mm}, the first instant outside; {@code 24:00} is the end of the day
 */
public record WindowRule(String opens, String closes) {

  /**
   * The window of an application year, a fiscal year: January to March belong to the calendar year
   * after.
   */
  public Window in(int applicationYear) {
    return new Window(instant(opens, applicationYear), instant(closes, applicationYear));
  }

  private static Instant instant(String moment, int applicationYear) {
    MonthDay day = MonthDay.parse("--" + moment.substring(0, 5));
    boolean nextYear = FiscalYear.of(day.atYear(applicationYear)).year() < applicationYear;
    Instant midnight = Tokyo.startOf(day.atYear(nextYear ? applicationYear + 1 : applicationYear));
    int hours = Integer.parseInt(moment.substring(6, 8));
    int minutes = Integer.parseInt(moment.substring(9, 11));
    return midnight.plus(Duration.ofMinutes(hours * 60L + minutes));
  }
}
