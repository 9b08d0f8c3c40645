package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.workflow.Processes;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoshinTest
@TakesEveryFlow("season")
class SeasonProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Processes processes;
  @Autowired SeasonCourse course;
  @Autowired SeasonReminders reminders;
  @Autowired Notices notices;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  RenewalSituations given;

  @BeforeEach
  void season() {
    given = new RenewalSituations(context);
  }

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void a_season_opens_and_closes_by_its_timers() {
    CurrentUser member = given.member();
    SeasonView season = given.planned();
    given.at(given.window.opens().minusSeconds(60));
    assertThat(status(season)).isEqualTo(SeasonStatus.PLANNED);
    assertThat(given.renewals.current(member, RenewalSituations.PROGRAMME)).isEmpty();
    given.at(given.window.opens());
    assertThat(status(season)).isEqualTo(SeasonStatus.OPEN);
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.PREPARING);
    given.at(given.window.closes());
    assertThat(status(season)).isEqualTo(SeasonStatus.CLOSED);
    assertThat(processes.isActive(season.id())).isFalse();
  }

  @Test
  void five_hundred_members_are_opened_in_batches_and_a_batch_run_twice_opens_nobody_twice() {
    for (int i = 0; i < 500; i++) {
      given.certified();
    }
    SeasonView season = given.planned();
    UUID last = transaction.execute(s -> course.openBatch(season.id(), null));
    assertThat(last).isNotNull();
    assertThat(opened(season)).isEqualTo(200);
    given.at(given.window.opens());
    assertThat(opened(season)).isEqualTo(500);
    assertThat(
            jdbc.sql("select count(distinct certification_id) from renewal where season_id = ?")
                .param(season.id())
                .query(Integer.class)
                .single())
        .isEqualTo(500);
  }

  @Test
  void a_changed_window_moves_the_running_timers() {
    CurrentUser member = given.member();
    SeasonView season = given.planned();
    Instant opens = given.window.opens().plus(Duration.ofDays(2));
    season = move(season, new Window(opens, given.window.closes()));
    given.at(given.window.opens());
    assertThat(status(season)).isEqualTo(SeasonStatus.PLANNED);
    given.at(opens);
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.PREPARING);
    Instant closes = given.window.closes().plus(Duration.ofDays(7));
    season = move(view(season), new Window(opens, closes));
    given.at(given.window.closes());
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.PREPARING);
    given.at(closes);
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.NOT_RENEWED);
    assertThat(status(season)).isEqualTo(SeasonStatus.CLOSED);
  }

  @Test
  void the_timers_of_several_hundred_cases_move_with_the_window_in_batches() {
    CurrentUser member = given.member();
    for (int i = 0; i < 600; i++) {
      given.certified();
    }
    SeasonView season = view(given.opened());
    Instant closes = given.window.closes().plus(Duration.ofDays(7));
    long before = System.nanoTime();
    move(season, new Window(given.window.opens(), closes));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(closings(season)).containsExactly(closes);
    assertThat(audit.history(season.id(), false))
        .filteredOn(entry -> entry.action().equals("WINDOW_CHANGED"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.details()).containsEntry("cases", 601));
    given.at(given.window.closes());
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.PREPARING);
  }

  /** The instants at which the season's cases close. */
  private List<Instant> closings(SeasonView season) {
    return jdbc.sql(
            "select distinct j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ ="
                + " j.process_instance_id_ join act_ru_jobdef d on d.id_ = j.job_def_id_ where"
                + " d.act_id_ = 'timer_window_closes' and e.business_key_ in (select id::text"
                + " from renewal where season_id = ?)")
        .param(season.id())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .list();
  }

  @Test
  void an_open_season_keeps_its_opening_and_a_stale_change_is_refused() {
    SeasonView season = view(given.opened());
    Window later = new Window(given.window.opens().plusSeconds(60), given.window.closes());
    assertThat(change(season, later, season.version())).isEqualTo("WINDOW_ALREADY_OPEN");
    assertThat(change(season, given.window, season.version() - 1)).isEqualTo("STALE_VERSION");
  }

  @Test
  void only_administrators_of_the_society_plan_seasons() {
    assertThatThrownBy(
            () ->
                given.seasons.plan(
                    given.secretariat, RenewalSituations.PROGRAMME, given.year, given.window))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_programme_has_one_season_a_year() {
    given.planned();
    assertThat(
            given
                .seasons
                .plan(given.administrator, RenewalSituations.PROGRAMME, given.year, given.window)
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("SEASON_EXISTS");
  }

  @Test
  void who_has_not_applied_is_reminded_on_each_day_once_and_who_is_ready_in_other_words() {
    CurrentUser missing = given.member();
    CurrentUser ready = given.readyMember();
    CurrentUser submitted = given.readyMember();
    SeasonView season = given.opened();
    given.renewals.submit(submitted, given.of(submitted).id()).get();
    given.at(before(given.window, 14).minusSeconds(60));
    assertThat(reminders(missing)).isEmpty();
    given.at(before(given.window, 14));
    given.at(before(given.window, 14).plusSeconds(60));
    assertThat(reminders(missing)).hasSize(1).first().asString().contains("受付終了まであと14日");
    assertThat(reminders(ready)).hasSize(1).first().asString().contains("まだ送信されていません");
    transaction.executeWithoutResult(s -> reminders.remindBatch(season.id(), null));
    given.at(before(given.window, 7));
    given.at(before(given.window, 3));
    given.at(before(given.window, 1));
    given.at(given.window.closes());
    assertThat(reminders(missing)).hasSize(4);
    assertThat(reminders(ready)).hasSize(4);
    assertThat(reminders(submitted)).isEmpty();
    assertThat(status(season)).isEqualTo(SeasonStatus.CLOSED);
  }

  @Test
  void reminders_move_with_the_window() {
    CurrentUser member = given.member();
    SeasonView season = view(given.opened());
    Window later =
        new Window(given.window.opens(), given.window.closes().plus(Duration.ofDays(20)));
    move(season, later);
    given.at(before(given.window, 14));
    assertThat(reminders(member)).isEmpty();
    given.at(before(later, 14));
    assertThat(reminders(member)).hasSize(1);
  }

  @Test
  void reminders_of_more_than_one_batch_reach_everybody() {
    for (int i = 0; i < 250; i++) {
      given.certified();
    }
    SeasonView season = given.opened();
    given.at(before(given.window, 14));
    assertThat(
            jdbc.sql(
                    "select count(*) from renewal_reminder d join renewal r on r.id = d.renewal_id"
                        + " where r.season_id = ? and d.days_before = 14")
                .param(season.id())
                .query(Integer.class)
                .single())
        .isEqualTo(250);
  }

  @Test
  void a_year_is_planned_for_every_programme_of_the_society_once() {
    given = RenewalSituations.ofSample(context);
    given.at(given.window.opens().minus(Duration.ofDays(200)));
    List<SeasonView> planned = given.seasons.planYear(given.administrator, given.year);
    assertThat(planned)
        .singleElement()
        .satisfies(season -> assertThat(season.window()).isEqualTo(given.window));
    assertThat(given.seasons.planYear(given.administrator, given.year)).isEmpty();
    assertThatThrownBy(() -> given.seasons.planYear(given.secretariat, given.year))
        .isInstanceOf(NotFound.class);
  }

  private static Instant before(Window window, int days) {
    return window.closes().minus(Duration.ofDays(days));
  }

  private List<String> reminders(CurrentUser member) {
    return notices.of(RenewalSituations.id(member)).stream()
        .map(Notice::subject)
        .filter(subject -> subject.contains("受付終了まであと"))
        .toList();
  }

  private SeasonView move(SeasonView season, Window window) {
    return given
        .seasons
        .changeWindow(given.administrator, season.id(), window, season.version())
        .get();
  }

  private String change(SeasonView season, Window window, int version) {
    return given
        .seasons
        .changeWindow(given.administrator, season.id(), window, version)
        .refusals()
        .get(0)
        .code();
  }

  private SeasonView view(SeasonView season) {
    return given.seasons.list(season.society()).stream()
        .filter(s -> s.id().equals(season.id()))
        .findFirst()
        .orElseThrow();
  }

  private SeasonStatus status(SeasonView season) {
    return view(season).status();
  }

  private int opened(SeasonView season) {
    return view(season).opened();
  }
}
