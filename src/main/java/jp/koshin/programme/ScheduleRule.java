package jp.koshin.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;

/**
 * What follows a reception window: when its applications shall be decided (判定予定日), from when the
 * certificates are dated (認定日), and when those who have not applied are reminded before it closes.
 *
 * @param decisionBy {@code MM-dd}, the first such day after the window closed
 * @param certificate {@code MM-dd}, the first such day after the window closed
 * @param reminders days before the closing instant
 */
public record ScheduleRule(String decisionBy, String certificate, List<Integer> reminders) {

  private static final List<Integer> USUAL = List.of(14, 7, 3, 1);

  public ScheduleRule {
    reminders = reminders == null ? USUAL : List.copyOf(reminders);
  }

  public LocalDate decisionBy(Window window) {
    return after(window, decisionBy);
  }

  public LocalDate certificateDate(Window window) {
    return after(window, certificate);
  }

  private static LocalDate after(Window window, String day) {
    LocalDate closed = Tokyo.dateOf(window.closes().minusNanos(1));
    LocalDate found = MonthDay.parse("--" + day).atYear(closed.getYear());
    return found.isAfter(closed) ? found : found.plusYears(1);
  }
}
