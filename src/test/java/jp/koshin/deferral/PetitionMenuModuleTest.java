package jp.koshin.deferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.PrintedWindows;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.TestHolders;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Deferral and reinstatement in a member's menu at the edges of their windows. */
@KoshinTest
@Transactional
class PetitionMenuModuleTest {

  private static final int YEAR = 3990;
  private static final Duration TICK = Duration.ofMillis(1);

  @Autowired ApplicationContext context;
  @Autowired Programmes programmes;
  @Autowired Members members;
  @Autowired Certifications certifications;
  @Autowired PetitionRows rows;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    PrintedWindows.JSPM_SPECIALIST,
    PrintedWindows.JSPM_CERTIFIED,
    PrintedWindows.JSOG_SPECIALIST,
    PrintedWindows.JRS_DIAGNOSTIC,
    PrintedWindows.JRS_THERAPY
  })
  void a_deferral_is_received_from_the_opening_instant_up_to_the_closing_one(
      String programme, String opens, String closes) {
    Certification held = held(programme, YEAR);
    Window printed = PrintedWindows.in(YEAR, opens, closes);

    MenuItem before = item(MenuItem.Kind.DEFERRAL, held, printed.opens().minus(TICK));
    assertThat(before.state()).isEqualTo(MenuItem.State.BEFORE);
    assertThat(before.window()).isEqualTo(printed);
    receives(MenuItem.Kind.DEFERRAL, held, printed);

    rows.begin(beginning(PetitionKind.DEFERRAL, held), printed.opens()).orElseThrow();
    assertThat(item(MenuItem.Kind.DEFERRAL, held, printed.closes().minus(TICK)).state())
        .isEqualTo(MenuItem.State.SUBMITTED);
    assertThat(item(MenuItem.Kind.DEFERRAL, held, printed.closes()).state())
        .isEqualTo(MenuItem.State.SUBMITTED);
  }

  @ParameterizedTest
  @CsvSource({
    PrintedWindows.JSPM_SPECIALIST,
    PrintedWindows.JSPM_CERTIFIED,
    PrintedWindows.JSOG_SPECIALIST
  })
  void a_reinstatement_is_received_in_the_window_of_the_renewals_of_the_lapsed_only(
      String programme, String opens, String closes) {
    Certification held = held(programme, YEAR - 1);
    Window printed = PrintedWindows.in(YEAR, opens, closes);
    MenuItem inForce = item(MenuItem.Kind.REINSTATEMENT, held, printed.opens());
    assertThat(inForce.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(codes(inForce)).containsExactly("NOT_LAPSED");

    certifications.lapse(held.id());
    Certification lapsed = certifications.get(held.id());
    seasonIsOpen(programme, printed);
    waits(lapsed, printed.opens().minus(TICK), printed);
    assertThat(item(MenuItem.Kind.REINSTATEMENT, lapsed, printed.opens()).state())
        .isEqualTo(MenuItem.State.OPEN);
    MenuItem last = item(MenuItem.Kind.REINSTATEMENT, lapsed, printed.closes().minus(TICK));
    assertThat(last.state()).isEqualTo(MenuItem.State.OPEN);
    assertThat(last.window()).isEqualTo(printed);
    waits(lapsed, printed.closes(), PrintedWindows.in(YEAR + 1, opens, closes));
  }

  private void seasonIsOpen(String programme, Window window) {
    jdbc.sql(
            """
            insert into season (id, programme, society, application_year, edition, opens_at, closes_at, status)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'OPEN')
            """)
        .params(
            programme,
            programmes.get(programme).society(),
            YEAR,
            programmes.editionInForce(programme, LocalDate.of(YEAR, 5, 1)).year(),
            Timestamp.from(window.opens()),
            Timestamp.from(window.closes()))
        .update();
  }

  /** Who has lapsed is told when the reinstatement is received next, from the first day on. */
  private void waits(Certification lapsed, Instant now, Window next) {
    MenuItem item = item(MenuItem.Kind.REINSTATEMENT, lapsed, now);
    assertThat(item.state()).isEqualTo(MenuItem.State.BEFORE);
    assertThat(item.window()).isEqualTo(next);
    assertThat(item.why()).isEmpty();
  }

  @Test
  void what_ended_in_a_year_before_can_no_longer_be_deferred() {
    Certification held = held("jrs-diagnostic", YEAR - 1);

    MenuItem item =
        item(
            MenuItem.Kind.DEFERRAL,
            held,
            PrintedWindows.in(YEAR, "05-15T00:00", "07-01T00:00").opens());

    assertThat(item.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(codes(item)).containsExactly("DEFERRAL_TERM_OVER");
  }

  @Test
  void where_the_secretariat_applies_for_deferral_the_member_is_told_so() {
    Certification held = held("jsh-specialist", YEAR);

    MenuItem item =
        item(
            MenuItem.Kind.DEFERRAL,
            held,
            PrintedWindows.in(YEAR, "11-01T00:00", "+01-01T00:00").opens());

    assertThat(item.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(codes(item)).containsExactly("DEFERRAL_BY_SECRETARIAT");
  }

  @ParameterizedTest
  @CsvSource({"jsmo-specialist", "jsh-supervisor"})
  void what_a_programme_does_not_offer_is_not_in_the_menu(String programme) {
    assertThat(menu(held(programme, YEAR), Instant.EPOCH)).isEmpty();
  }

  private void receives(MenuItem.Kind kind, Certification held, Window printed) {
    assertThat(item(kind, held, printed.opens()).state()).isEqualTo(MenuItem.State.OPEN);
    MenuItem last = item(kind, held, printed.closes().minus(TICK));
    assertThat(last.state()).isEqualTo(MenuItem.State.OPEN);
    assertThat(last.window()).isEqualTo(printed);
    MenuItem closed = item(kind, held, printed.closes());
    assertThat(closed.state()).isEqualTo(MenuItem.State.NOT_ELIGIBLE);
    assertThat(codes(closed)).containsExactly("WINDOW_CLOSED");
  }

  private PetitionRows.Beginning beginning(PetitionKind kind, Certification held) {
    return new PetitionRows.Beginning(
        kind,
        PetitionStatus.SUBMITTED,
        programmes.get(held.programme()).society(),
        edition(held.programme()),
        YEAR,
        held,
        null);
  }

  private MenuItem item(MenuItem.Kind kind, Certification held, Instant now) {
    return menu(held, now).stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
  }

  private List<MenuItem> menu(Certification held, Instant now) {
    Clock clock = PrintedWindows.at(now);
    PetitionChecks checks =
        new PetitionChecks(rows, members, programmes, context.getBean(RenewalOutlook.class), clock);
    CurrentUser holder =
        new CurrentUser(
            UUID.randomUUID(), "m", "m", null, Set.of(Role.PHYSICIAN), held.memberId(), null);
    return new PetitionMenu(rows, checks).items(holder, held);
  }

  private static List<String> codes(MenuItem item) {
    return item.why().stream().map(Refusal::code).toList();
  }

  private Edition edition(String programme) {
    return programmes.editionInForce(programme, LocalDate.of(YEAR, 5, 1));
  }

  /** A certification whose term ends in a fiscal year. */
  private Certification held(String programme, int year) {
    return new TestHolders(context).whoseTermEndsIn(programme, year);
  }
}
