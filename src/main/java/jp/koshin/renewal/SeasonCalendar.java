package jp.koshin.renewal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.WindowRule;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All windows of all programmes in a year, planned or as their rules expect them. Nothing in it is
 * secret: everybody who is logged in may see it.
 */
@Service
@Transactional(readOnly = true)
public class SeasonCalendar {

  private final SeasonRows seasons;
  private final Programmes programmes;
  private final Clock clock;

  SeasonCalendar(SeasonRows seasons, Programmes programmes, Clock clock) {
    this.seasons = seasons;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** The windows of an application year, in the order in which they open. */
  public List<CalendarEntry> of(int year) {
    Map<String, Season> planned =
        seasons.ofYear(year).stream()
            .collect(Collectors.toMap(Season::programme, Function.identity()));
    return programmes.all().stream()
        .flatMap(programme -> entries(programme, year, planned.get(programme.code())).stream())
        .sorted(Comparator.comparing((CalendarEntry e) -> e.window().opens()))
        .toList();
  }

  private List<CalendarEntry> entries(Programme programme, int year, @Nullable Season season) {
    Edition edition = programmes.editionInForce(programme.code(), new FiscalYear(year).firstDay());
    Window window = season == null ? edition.window().in(year) : season.window();
    List<CalendarEntry> entries = new ArrayList<>();
    entries.add(
        new CalendarEntry(
            programme.code(),
            programme.society(),
            MenuItem.Kind.RENEWAL,
            year,
            window,
            season == null ? null : season.id(),
            season == null ? unplanned(window) : season.status(),
            edition.schedule().decisionBy(window),
            edition.schedule().certificateDate(window),
            season == null ? 0 : season.version()));
    edition
        .lifecycle()
        .deferral()
        .ifPresent(
            rule ->
                entries.add(other(programme, MenuItem.Kind.DEFERRAL, year, rule.window(), window)));
    edition
        .lifecycle()
        .reinstatement()
        .ifPresent(
            rule ->
                entries.add(
                    other(programme, MenuItem.Kind.REINSTATEMENT, year, rule.window(), window)));
    return entries;
  }

  /** Without a window of its own it is received with the renewals. */
  private CalendarEntry other(
      Programme programme,
      MenuItem.Kind kind,
      int year,
      @Nullable WindowRule own,
      Window renewals) {
    Window window = own == null ? renewals : own.in(year);
    return new CalendarEntry(
        programme.code(),
        programme.society(),
        kind,
        year,
        window,
        null,
        now(window),
        null,
        null,
        0);
  }

  /** Without a season nothing is received, also where its time has come. */
  private SeasonStatus unplanned(Window window) {
    return now(window) == SeasonStatus.CLOSED ? SeasonStatus.CLOSED : SeasonStatus.PLANNED;
  }

  /** What has no season of its own opens and closes with its window. */
  private SeasonStatus now(Window window) {
    Instant now = clock.instant();
    if (now.isBefore(window.opens())) {
      return SeasonStatus.PLANNED;
    }
    return window.contains(now) ? SeasonStatus.OPEN : SeasonStatus.CLOSED;
  }
}
