package jp.koshin.renewal;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.Window;
import jp.koshin.workflow.CaseTimers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What moves with a window: the timers of its season and of its cases, these in batches. */
@Component
class WindowMoves {

  /** Small enough for memory and for one statement. */
  private static final int BATCH = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private final RenewalRows renewals;
  private final SeasonReminders reminders;
  private final CaseTimers timers;
  private final ApplicationEventPublisher events;

  WindowMoves(
      RenewalRows renewals,
      SeasonReminders reminders,
      CaseTimers timers,
      ApplicationEventPublisher events) {
    this.renewals = renewals;
    this.reminders = reminders;
    this.timers = timers;
    this.events = events;
  }

  /**
   * Moves everything that waits for the window of a season.
   *
   * @return how many cases it was moved for
   */
  int move(Season season, Window window) {
    List<UUID> itself = List.of(season.id());
    timers.move(itself, "timer_opens", window.opens());
    // seasons that began with the model before reminders
    timers.move(itself, "timer_closes", window.closes());
    timers.move(itself, "timer_next", reminders.next(season, window).orElse(window.closes()));
    int moved = 0;
    List<UUID> batch = renewals.preparing(season.id(), FIRST, BATCH);
    while (!batch.isEmpty()) {
      moved += timers.move(batch, "timer_window_closes", window.closes());
      batch = renewals.preparing(season.id(), batch.get(batch.size() - 1), BATCH);
    }
    events.publishEvent(new WindowMoved(season.programme(), season.applicationYear(), window));
    return moved;
  }
}
