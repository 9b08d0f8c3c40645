package jp.koshin.renewal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.workflow.ProcessVariables;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seasons (受付) of programmes: planned and moved by administrators, opened and closed by their
 * timers.
 *
 * <p>Refusals: SEASON_EXISTS, SEASON_CLOSED, WINDOW_ALREADY_OPEN, WINDOW_IN_THE_PAST,
 * STALE_VERSION. The programmes of another society, and a caller who is no administrator, are not
 * found.
 */
@Service
@Transactional
public class Seasons {

  private final SeasonRows seasons;
  private final Programmes programmes;
  private final WindowMoves moves;
  private final Processes processes;
  private final AuditTrail audit;
  private final Clock clock;

  Seasons(
      SeasonRows seasons,
      Programmes programmes,
      WindowMoves moves,
      Processes processes,
      AuditTrail audit,
      Clock clock) {
    this.seasons = seasons;
    this.programmes = programmes;
    this.moves = moves;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Plans the season of a programme; its cases are opened when the window opens, at once when that
   * has passed.
   *
   * @param applicationYear the fiscal year in which the terms end that are renewed
   */
  public Outcome<SeasonView> plan(
      CurrentUser administrator, String programme, int applicationYear, Window window) {
    String society = programmes.get(programme).society();
    check(administrator, society, programme);
    if (!clock.instant().isBefore(window.closes())) {
      return Outcome.refused(Refusal.ofField("WINDOW_IN_THE_PAST", "closes"));
    }
    Edition edition =
        programmes.editionInForce(programme, new FiscalYear(applicationYear).firstDay());
    Season season =
        new Season(
            UUID.randomUUID(),
            programme,
            society,
            applicationYear,
            edition.year(),
            window,
            SeasonStatus.PLANNED,
            0);
    if (!seasons.insert(season)) {
      return Outcome.refused(Refusal.of("SEASON_EXISTS"));
    }
    record(season, "SEASON_PLANNED", administrator, window, Map.of());
    processes.start(
        "season",
        season.id(),
        Map.of(
            ProcessVariables.PROGRAMME.name(),
            programme,
            ProcessVariables.EDITION.name(),
            edition.year()));
    return Outcome.done(seasons.view(season.id()));
  }

  /**
   * Plans the seasons of an application year for every programme of the administrator's society,
   * with the windows of their editions. What is planned, or would be over, is passed over.
   *
   * @return the seasons planned now, none when all were
   */
  public List<SeasonView> planYear(CurrentUser administrator, int applicationYear) {
    String society = administrator.society();
    if (society == null || !administrator.hasIn(society, Role.ADMINISTRATOR)) {
      throw new NotFound("seasons of", applicationYear);
    }
    return programmes.all().stream()
        .filter(programme -> programme.society().equals(society))
        .map(
            programme ->
                plan(
                    administrator,
                    programme.code(),
                    applicationYear,
                    window(programme.code(), applicationYear)))
        .filter(Outcome::isDone)
        .map(Outcome::get)
        .toList();
  }

  private Window window(String programme, int applicationYear) {
    return programmes
        .editionInForce(programme, new FiscalYear(applicationYear).firstDay())
        .window()
        .in(applicationYear);
  }

  /**
   * Moves the window; the running timers of the season and of its cases move with it. An open
   * season keeps its opening instant, a closed one its window.
   *
   * @param version of the season that the administrator saw
   */
  public Outcome<SeasonView> changeWindow(
      CurrentUser administrator, UUID seasonId, Window window, int version) {
    Season season = seasons.locked(seasonId);
    check(administrator, season.society(), seasonId);
    Refusal refusal = whyNot(season, window, version);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    seasons.setWindow(seasonId, window);
    int moved = moves.move(season, window);
    record(season, "WINDOW_CHANGED", administrator, window, Map.of("cases", moved));
    return Outcome.done(seasons.view(seasonId));
  }

  /** Seasons of a society, the newest first. */
  @Transactional(readOnly = true)
  public List<SeasonView> list(String society) {
    return seasons.ofSociety(society);
  }

  /** The season that is open or opens next; else the last one. */
  @Transactional(readOnly = true)
  public Optional<SeasonView> current(String programme) {
    return seasons.current(programme).map(season -> seasons.view(season.id()));
  }

  private @Nullable Refusal whyNot(Season season, Window window, int version) {
    if (season.version() != version) {
      return Refusal.of("STALE_VERSION");
    }
    if (season.status() == SeasonStatus.CLOSED) {
      return Refusal.of("SEASON_CLOSED");
    }
    if (season.status() == SeasonStatus.OPEN && !season.window().opens().equals(window.opens())) {
      return Refusal.ofField("WINDOW_ALREADY_OPEN", "opens");
    }
    return clock.instant().isBefore(window.closes())
        ? null
        : Refusal.ofField("WINDOW_IN_THE_PAST", "closes");
  }

  private static void check(CurrentUser user, String society, Object what) {
    if (!user.hasIn(society, Role.ADMINISTRATOR)) {
      throw new NotFound("season", what);
    }
  }

  private void record(
      Season season, String action, CurrentUser by, Window window, Map<String, ?> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.put("programme", season.programme());
    details.put("year", season.applicationYear());
    details.put("opens", window.opens().toString());
    details.put("closes", window.closes().toString());
    audit.record(season.society(), season.id(), action, by, details);
  }
}
