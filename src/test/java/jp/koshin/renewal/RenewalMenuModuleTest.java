package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.exam.Exams;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The renewal in a member's menu at the edges of the window: 受付前, 受付中, 申請済みです。, 対象外. What a test
 * makes is rolled back; the seasons of other tests are out of sight.
 */
@KoshinTest
@Transactional
class RenewalMenuModuleTest {

  private static final int YEAR = 3990;
  private static final Duration TICK = Duration.ofMillis(1);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired SeasonRows seasons;
  @Autowired RenewalRows rows;
  @Autowired Programmes programmes;
  @Autowired Members members;
  @Autowired Certifications certifications;

  @EachPrintedWindow
  void before_a_season_is_planned_the_printed_window_is_announced(
      String programme, String opens, String closes) {
    Certification held = held(programme, YEAR);
    Window printed = PrintedWindows.in(YEAR, opens, closes);

    MenuItem item = menu(held, printed.opens().minus(TICK));

    assertThat(item.state()).isEqualTo(MenuItem.State.BEFORE);
    assertThat(item.window()).isEqualTo(printed);
    assertThat(item.why()).isEmpty();
  }

  @EachPrintedWindow
  void it_opens_with_the_opening_instant_and_closes_with_the_closing_one(
      String programme, String opens, String closes) {
    Certification held = held(programme, YEAR);
    Window printed = PrintedWindows.in(YEAR, opens, closes);
    Season season = planned(programme, printed);

    assertThat(state(held, printed.opens().minus(TICK))).isEqualTo(MenuItem.State.BEFORE);
    assertThat(state(held, printed.opens())).isEqualTo(MenuItem.State.OPEN);

    rows.open(season, held.id(), held.memberId(), printed.opens()).orElseThrow();
    assertThat(state(held, printed.opens())).isEqualTo(MenuItem.State.OPEN);
    assertThat(menu(held, printed.opens()).window()).isEqualTo(printed);
    assertThat(state(held, printed.closes().minus(TICK))).isEqualTo(MenuItem.State.OPEN);
    MenuItem closed = menu(held, printed.closes());
    assertThat(closed.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(closed.why()).extracting(Refusal::code).containsExactly("WINDOW_CLOSED");
  }

  @EachPrintedWindow
  void what_is_handed_in_stays_so_beyond_the_closing_and_what_came_back_is_open(
      String programme, String opens, String closes) {
    Certification held = held(programme, YEAR);
    Window printed = PrintedWindows.in(YEAR, opens, closes);
    UUID renewal =
        rows.open(planned(programme, printed), held.id(), held.memberId(), printed.opens())
            .orElseThrow()
            .id();

    for (String status : Set.of("SUBMITTED", "IN_REVIEW", "AWAITING_FEE", "APPROVED")) {
      stands(renewal, status);
      assertThat(state(held, printed.closes().minus(TICK))).isEqualTo(MenuItem.State.SUBMITTED);
      assertThat(state(held, printed.closes())).isEqualTo(MenuItem.State.SUBMITTED);
    }
    stands(renewal, "RETURNED");
    assertThat(state(held, printed.closes())).isEqualTo(MenuItem.State.OPEN);
    stands(renewal, "REJECTED");
    assertThat(menu(held, printed.closes()).why())
        .extracting(Refusal::code)
        .containsExactly("RENEWAL_REJECTED");
  }

  @EachPrintedWindow
  void whose_term_ends_in_another_year_is_told_so(String programme, String opens, String closes) {
    Certification held = held(programme, YEAR + 1);
    Window printed = PrintedWindows.in(YEAR, opens, closes);
    planned(programme, printed);

    MenuItem item = menu(held, printed.opens());

    assertThat(item.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(item.why()).extracting(Refusal::code).containsExactly("NOT_YOUR_TERM");
  }

  @ParameterizedTest
  @CsvSource({
    // whether who applies for deferral cannot renew in the same year
    "jsog-specialist, NOT_ELIGIBLE, DEFERRAL_APPLIED",
    "jrs-diagnostic, OPEN, "
  })
  void who_applies_for_deferral_is_told_where_that_excludes_the_renewal(
      String programme, MenuItem.State state, @org.jspecify.annotations.Nullable String why) {
    Certification held = held(programme, YEAR);
    Edition edition = edition(programme);
    Window window = edition.window().in(YEAR);
    rows.open(planned(programme, window), held.id(), held.memberId(), window.opens()).orElseThrow();
    deferral(held);

    MenuItem item = menu(held, window.opens());

    assertThat(item.state()).isEqualTo(state);
    assertThat(item.why().stream().map(Refusal::code).findFirst().orElse(null)).isEqualTo(why);
  }

  private void deferral(Certification held) {
    jdbc.sql(
            "insert into petition (id, kind, number, society, programme, edition,"
                + " application_year, certification_id, member_id, term_from, term_to, status,"
                + " created_at) values (?, 'DEFERRAL', ?, 'x', ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED',"
                + " now())")
        .params(
            UUID.randomUUID(),
            "DX" + held.id(),
            held.programme(),
            edition(held.programme()).year(),
            YEAR,
            held.id(),
            held.memberId(),
            held.term().from(),
            held.term().to())
        .update();
  }

  private void stands(UUID renewal, String status) {
    jdbc.sql("update renewal set status = ? where id = ?").params(status, renewal).update();
  }

  private MenuItem.State state(Certification held, Instant now) {
    return menu(held, now).state();
  }

  private MenuItem menu(Certification held, Instant now) {
    Clock clock = PrintedWindows.at(now);
    RenewalChecks checks =
        new RenewalChecks(
            seasons,
            certifications,
            members,
            programmes,
            context.getBean(RenewalPortfolio.class),
            context.getBean(Exams.class),
            context.getBeanProvider(RenewalObstacles.class),
            clock);
    Renewals renewals =
        new Renewals(
            rows,
            seasons,
            context.getBean(RenewalViews.class),
            checks,
            context.getBean(HandingIn.class),
            members,
            certifications,
            context.getBeanProvider(RenewalTargets.class),
            clock);
    CurrentUser holder =
        new CurrentUser(
            UUID.randomUUID(), "m", "m", null, Set.of(Role.PHYSICIAN), held.memberId(), null);
    return new RenewalMenu(
            renewals,
            rows,
            seasons,
            checks,
            programmes,
            new Reopenings(seasons, rows, programmes, clock),
            clock)
        .items(holder, held)
        .get(0);
  }

  private Season planned(String programme, Window window) {
    Season season =
        new Season(
            UUID.randomUUID(),
            programme,
            programmes.get(programme).society(),
            YEAR,
            edition(programme).year(),
            window,
            SeasonStatus.PLANNED,
            0);
    assertThat(seasons.insert(season)).isTrue();
    return season;
  }

  private Edition edition(String programme) {
    return programmes.editionInForce(programme, LocalDate.of(YEAR, 5, 1));
  }

  /** A certification whose term ends in a fiscal year, and nobody else's season in sight. */
  private Certification held(String programme, int year) {
    jdbc.sql("update season set programme = programme || ' of another test' where programme = ?")
        .param(programme)
        .update();
    return new TestHolders(context).whoseTermEndsIn(programme, year);
  }
}
