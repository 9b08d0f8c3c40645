package jp.koshin.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import jp.koshin.inbox.Inbox;
import jp.koshin.shared.KoshinClock;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A database with nothing but an inbox of so many open tasks, and the service on it. */
final class InboxDatabase implements AutoCloseable {

  static final String SOCIETY = "jsh";

  /** A hundredth is of the small programme and a fiftieth a renewal; one person has 40 tasks. */
  private static final String FILL =
      """
      insert into inbox_task (id, case_id, case_number, kind, society, programme, stage, role, branch,
        member_id, member_number, member_name, member_kana, title, credits, search, assignee, due_at, created_at)
      select gen_random_uuid()::text, gen_random_uuid(), 'C-' || n,
        case when n % 50 = 0 then 'RENEWAL' else 'CLAIM' end, ?,
        case when n % 100 = 50 then 'small' else 'large' end,
        case when n % 50 = 0 then (array['documents', 'committee'])[1 + n / 50 % 2] else 'review' end,
        (array['REVIEWER', 'SECRETARIAT', 'REGIONAL_REVIEWER', 'COMMITTEE'])[1 + n / 3 % 4],
        (array['hokkaido', 'tohoku', 'kanto', 'chubu', 'kinki', 'chugoku', 'shikoku', 'kyushu'])[1 + n % 8],
        gen_random_uuid(), 'M' || lpad((n / 3)::text, 6, '0'), '佐藤 花子', 'サトウ ハナコ' || n % 5000, '学術集会', 15,
        ' c ' || n || ' m' || lpad((n / 3)::text, 6, '0') || ' 佐藤 花子 佐藤花子 ' ||
          case when n % 20 = 0 then 'さとう' else 'まれな' || n % 10000 end || ' はなこ 学術集会 ',
        case when n % (? / 40) = 0 then 'sato' when n % 3 = 0 then 'staff' || n % 30 end,
        now() + (n::bigint * 7919 % 40000) * interval '1 minute' - interval '3 days',
        now() - (n::bigint * 104729 % 60000) * interval '1 minute'
      from generate_series(1, ?) n
      """;

  private final EmbeddedPostgres server;
  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context;

  @EnableTransactionManagement
  static class Transactions {}

  InboxDatabase(int rows) throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("jit", "off")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("maintenance_work_mem", "512MB")
            .start();
    pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    Flyway.configure().dataSource(pool).target("1").load().migrate();
    indexes();
    fill(new JdbcTemplate(pool), rows);
    context = new AnnotationConfigApplicationContext();
    context.register(Transactions.class);
    context.registerBean("dataSource", DataSource.class, () -> pool);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    context.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(pool));
    context.registerBean(KoshinClock.class, KoshinClock::new);
    context.registerBean(Inbox.class);
    context.refresh();
  }

  /** The later migrations of the inbox, without those between that need the engine's tables. */
  private void indexes() {
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V10_1__inbox_indexes.sql"),
            new ClassPathResource("db/migration/V52__inbox_search.sql"))
        .execute(pool);
  }

  Inbox inbox() {
    return context.getBean(Inbox.class);
  }

  /** The indexes are made after the rows, which is many times faster. */
  private static void fill(JdbcTemplate jdbc, int rows) {
    List<String> indexes =
        jdbc.queryForList(
            "select indexdef from pg_indexes where tablename = 'inbox_task' and indexname <>"
                + " 'inbox_task_pkey'",
            String.class);
    jdbc.queryForList(
            "select indexname from pg_indexes where tablename = 'inbox_task' and indexname <>"
                + " 'inbox_task_pkey'",
            String.class)
        .forEach(name -> jdbc.execute("drop index " + name));
    jdbc.update(FILL, SOCIETY, rows, rows);
    indexes.forEach(jdbc::execute);
    jdbc.execute("vacuum analyze inbox_task");
  }

  @Override
  public void close() throws IOException {
    context.close();
    pool.close();
    server.close();
  }
}
