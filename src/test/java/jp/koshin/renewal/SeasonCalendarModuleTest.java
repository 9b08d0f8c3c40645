package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.KoshinTest;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of all windows at their edges; what a test plans is rolled back. */
@KoshinTest
@Transactional
class SeasonCalendarModuleTest {

  private static final int YEAR = 3990;
  private static final Duration TICK = Duration.ofMillis(1);

  @Autowired SeasonRows seasons;
  @Autowired Programmes programmes;

  @EachPrintedWindow
  void a_window_that_is_not_planned_is_the_printed_one_and_receives_nothing(
      String programme, String opens, String closes) {
    Window printed = PrintedWindows.in(YEAR, opens, closes);
    Map<MenuItem.Kind, CalendarEntry> entries = entries(programme, printed.opens());

    assertThat(entries.values()).extracting(CalendarEntry::window).containsOnly(printed);
    CalendarEntry renewal = entries.get(MenuItem.Kind.RENEWAL);
    assertThat(renewal).isNotNull();
    assertThat(renewal.seasonId()).isNull();
    assertThat(renewal.status()).isEqualTo(SeasonStatus.PLANNED);
    assertThat(status(programme, printed.closes().minus(TICK))).isEqualTo(SeasonStatus.PLANNED);
    assertThat(status(programme, printed.closes())).isEqualTo(SeasonStatus.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    // deferral and reinstatement, as the programmes offer them
    "jsh-specialist, true, false",
    "jsh-supervisor, false, false",
    "jspm-specialist, true, true",
    "jspm-certified, true, true",
    "jsog-specialist, true, true",
    "jsmo-specialist, false, false",
    "jrs-diagnostic, true, false",
    "jrs-therapy, true, false"
  })
  void each_kind_of_application_that_a_programme_offers_has_its_line(
      String programme, boolean deferral, boolean reinstatement) {
    Set<MenuItem.Kind> kinds = entries(programme, Instant.EPOCH).keySet();

    assertThat(kinds.contains(MenuItem.Kind.RENEWAL)).isTrue();
    assertThat(kinds.contains(MenuItem.Kind.DEFERRAL)).isEqualTo(deferral);
    assertThat(kinds.contains(MenuItem.Kind.REINSTATEMENT)).isEqualTo(reinstatement);
  }

  @EachPrintedWindow
  void a_petition_opens_with_the_opening_instant_and_closes_with_the_closing_one(
      String programme, String opens, String closes) {
    Window printed = PrintedWindows.in(YEAR, opens, closes);

    assertThat(petitions(programme, printed.opens().minus(TICK)))
        .allMatch(SeasonStatus.PLANNED::equals);
    assertThat(petitions(programme, printed.opens())).allMatch(SeasonStatus.OPEN::equals);
    assertThat(petitions(programme, printed.closes().minus(TICK)))
        .allMatch(SeasonStatus.OPEN::equals);
    assertThat(petitions(programme, printed.closes())).allMatch(SeasonStatus.CLOSED::equals);
  }

  @Test
  void a_planned_season_takes_the_place_of_the_printed_window_for_all_that_goes_with_it() {
    Window printed = window();
    Window moved = new Window(printed.opens(), printed.closes().plus(Duration.ofDays(7)));
    UUID id = UUID.randomUUID();
    seasons.insert(
        new Season(id, "jsog-specialist", "jsog", YEAR, "2026", moved, SeasonStatus.PLANNED, 0));

    Map<MenuItem.Kind, CalendarEntry> entries = entries("jsog-specialist", printed.closes());

    assertThat(entries.values()).extracting(CalendarEntry::window).containsOnly(moved);
    CalendarEntry renewal = entries.get(MenuItem.Kind.RENEWAL);
    assertThat(renewal).isNotNull();
    assertThat(renewal.seasonId()).isEqualTo(id);
    assertThat(renewal.status()).isEqualTo(SeasonStatus.PLANNED);
    assertThat(petitions("jsog-specialist", printed.closes()))
        .isNotEmpty()
        .allMatch(SeasonStatus.OPEN::equals);
  }

  @Test
  void the_windows_stand_in_the_order_in_which_they_open() {
    List<Instant> openings =
        calendar(Instant.EPOCH).stream().map(entry -> entry.window().opens()).toList();

    assertThat(openings).isSorted().hasSizeGreaterThan(8);
  }

  private static Window window() {
    return PrintedWindows.in(YEAR, "04-01T00:00", "06-01T00:00");
  }

  private SeasonStatus status(String programme, Instant now) {
    return entries(programme, now).get(MenuItem.Kind.RENEWAL).status();
  }

  private List<SeasonStatus> petitions(String programme, Instant now) {
    return entries(programme, now).values().stream()
        .filter(entry -> entry.kind() != MenuItem.Kind.RENEWAL)
        .map(CalendarEntry::status)
        .toList();
  }

  private Map<MenuItem.Kind, CalendarEntry> entries(String programme, Instant now) {
    return calendar(now).stream()
        .filter(entry -> entry.programme().equals(programme))
        .collect(Collectors.toMap(CalendarEntry::kind, Function.identity()));
  }

  private List<CalendarEntry> calendar(Instant now) {
    return new SeasonCalendar(seasons, programmes, PrintedWindows.at(now)).of(YEAR);
  }
}
