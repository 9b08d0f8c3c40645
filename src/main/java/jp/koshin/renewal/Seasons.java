package jp.koshin.renewal;

import java.util.List;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Window;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seasons (受付) of programmes: planned and moved by administrators, opened and closed by their timers.
 *
 * <p>Refusals: NOT_ALLOWED, SEASON_EXISTS, SEASON_CLOSED, WINDOW_ALREADY_OPEN, WINDOW_IN_THE_PAST, STALE_VERSION.
 */
@Service
@Transactional
public class Seasons {

  /**
   * Plans the season of a programme; its cases are opened when the window opens, at once when that has passed.
   *
   * @param applicationYear the fiscal year in which the terms end that are renewed
   */
  public Outcome<SeasonView> plan(
      CurrentUser administrator, String programme, int applicationYear, Window window) {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves the window; the running timers of the season and of its cases move with it. An open season keeps its opening
   * instant, a closed one its window.
   */
  public Outcome<SeasonView> changeWindow(
      CurrentUser administrator, UUID seasonId, Window window, int version) {
    throw new UnsupportedOperationException();
  }

  /** Seasons of a society, the newest first. */
  @Transactional(readOnly = true)
  public List<SeasonView> list(String society) {
    throw new UnsupportedOperationException();
  }

  /** The season that is open or opens next; else the last one. */
  @Transactional(readOnly = true)
  public Optional<SeasonView> current(String programme) {
    throw new UnsupportedOperationException();
  }
}
