package jp.koshin.renewal;

import java.time.LocalDate;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.shared.Window;

/**
 * When a renewal that was put off (更新猶予, 留保) is received again.
 *
 * @param status DEFERRED or RESERVED, as the certification stands
 * @param until the last day before which it must be renewed
 * @param applicationYear the fiscal year in which it is renewed
 * @param window of the season of that year, or by the edition's rule while none is planned
 * @param notice what is known of the window
 */
public record Reopening(
    CertificationStatus status,
    LocalDate until,
    int applicationYear,
    Window window,
    Notice notice) {

  /** What is known of the window. */
  public enum Notice {
    /** The season is planned: the window is announced. */
    PLANNED,
    /** No season is planned; the window is that of every year. */
    EXPECTED,
    /** No season is planned, and the window of every year is over: undecided (未定). */
    UNDECIDED
  }
}
