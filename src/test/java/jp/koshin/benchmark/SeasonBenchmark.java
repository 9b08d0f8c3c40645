package jp.koshin.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.workflow.EngineOperations;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a season takes to open its cases, and how long their timers take that fall due together
 * when it closes, and a page of the inbox meanwhile; by the running application's own job executor,
 * everything included that a case brings with it: fee, audit entry, notice, mail. Prints a table.
 */
public final class SeasonBenchmark {

  private static final String PROGRAMME = "jsh-specialist";
  private static final CurrentUser ADMINISTRATOR =
      new CurrentUser(
          UUID.randomUUID(), "admin", "管理", "jsh", Set.of(Role.ADMINISTRATOR), null, null);

  private static final CurrentUser REVIEWER =
      new CurrentUser(
          UUID.randomUUID(),
          "reviewer",
          "審査",
          "jsh",
          Set.of(Role.REVIEWER, Role.SECRETARIAT, Role.COMMITTEE),
          null,
          null);

  private final ConfigurableApplicationContext context;
  private final JdbcClient jdbc;
  private final Seasons seasons;
  private final KoshinClock clock;

  private SeasonBenchmark(ConfigurableApplicationContext context) {
    this.context = context;
    jdbc = context.getBean(JdbcClient.class);
    seasons = context.getBean(Seasons.class);
    clock = context.getBean(KoshinClock.class);
  }

  /**
   * @param arguments members of each season; 1,000 and 20,000 without any
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(1_000, 20_000)
            : Arrays.stream(arguments).map(Integer::valueOf).toList();
    try (ConfigurableApplicationContext context = EmptyProduct.start()) {
      SeasonBenchmark benchmark = new SeasonBenchmark(context);
      benchmark.measure(2099, 200, false);
      System.out.println(
          "| members | opening s | ms a member | timers s | failed jobs | inbox meanwhile p95 ms"
              + " |");
      System.out.println("|---|---|---|---|---|---|");
      for (int i = 0; i < sizes.size(); i++) {
        benchmark.measure(2050 + i, sizes.get(i), true);
      }
    }
  }

  private void measure(int year, int members, boolean shown) throws InterruptedException {
    enter(year, members);
    Window window =
        new Window(
            Tokyo.startOf(LocalDate.of(year, 11, 1)), Tokyo.endOf(LocalDate.of(year, 12, 31)));
    at(window.opens());
    long start = System.nanoTime();
    SeasonView season = seasons.plan(ADMINISTRATOR, PROGRAMME, year, window).get();
    until(
        "select count(*) = ? from renewal where season_id = ?", members, season.id(), new Times());
    double opening = seconds(start);
    // no reminders on the way: only the closing is measured
    at(window.closes());
    long closing = System.nanoTime();
    Times inboxPages = new Times();
    until(
        "select count(*) = ? from renewal where status = 'NOT_RENEWED' and season_id = ?",
        members,
        season.id(),
        inboxPages);
    double timers = seconds(closing);
    if (shown) {
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.1f | %.2f | %.1f | %d | %s |%n",
          members,
          opening,
          opening * 1000 / members,
          timers,
          context.getBean(EngineOperations.class).failedJobs().size(),
          inboxPages.shown(95));
    }
  }

  /** The engine's executor looks at the same time. */
  private void at(Instant instant) {
    clock.shiftTo(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant));
    ClockUtil.offset(clock.offset().toMillis());
  }

  private void until(String sql, int members, UUID season, Times inboxPages)
      throws InterruptedException {
    Inbox inbox = context.getBean(Inbox.class);
    while (!jdbc.sql(sql).params(members, season).query(Boolean.class).single()) {
      long start = System.nanoTime();
      inbox.page(REVIEWER, InboxQuery.all(50));
      inboxPages.add(System.nanoTime() - start);
      new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void enter(int year, int members) {
    jdbc.sql(
            """
            insert into member (id, society, number, family_name, given_name, family_kana, given_kana, affiliation,
              prefecture, branch, email, joined_on, search)
            select gen_random_uuid(), 'jsh', :prefix || n, '鈴木', '一郎', 'すずき', 'いちろう', '中央病院', '大阪府',
              'kinki', n || '@example.jp', date '2010-04-01', '' from generate_series(1, :members) n
            """)
        .param("prefix", "B" + year + "-")
        .param("members", members)
        .update();
    jdbc.sql(
            """
            insert into certification (id, member_id, programme, number, certified_since, term_from, term_to)
            select gen_random_uuid(), id, :programme, number, date '2010-04-01', :from, :to
            from member where number like :numbers
            """)
        .param("programme", PROGRAMME)
        .param("from", LocalDate.of(year - 4, 4, 1))
        .param("to", LocalDate.of(year + 1, 3, 31))
        .param("numbers", "B" + year + "-%")
        .update();
    jdbc.sql(
            """
            insert into certification_term (certification_id, term_from, term_to)
            select id, term_from, term_to from certification where number like ?
            """)
        .param("B" + year + "-%")
        .update();
    jdbc.sql("analyze member, certification, certification_term").update();
  }
}
