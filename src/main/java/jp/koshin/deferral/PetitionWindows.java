package jp.koshin.deferral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.renewal.WindowMoved;
import jp.koshin.workflow.CaseTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Petitions that are received with the renewals close with them, also when the window moves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PetitionWindows {

  private final PetitionRows rows;
  private final PetitionCourse course;
  private final CaseTimers timers;

  PetitionWindows(PetitionRows rows, PetitionCourse course, CaseTimers timers) {
    this.rows = rows;
    this.course = course;
    this.timers = timers;
  }

  /** What has a window of its own is moved to where it stands. */
  @EventListener
  void on(WindowMoved moved) {
    Map<Instant, List<UUID>> byClosing =
        rows.drafts(moved.programme(), moved.applicationYear()).stream()
            .map(Petition::id)
            .collect(Collectors.groupingBy(course::windowCloses));
    byClosing.forEach((closes, ids) -> timers.move(ids, "timer_window_closes", closes));
  }
}
