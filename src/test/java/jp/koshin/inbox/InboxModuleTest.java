package jp.koshin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.workflow.CaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KoshinTest
class InboxModuleTest {

  private static final String INSERT =
      """
      insert into inbox_task (id, case_id, case_number, kind, society, programme, stage, role, branch,
        member_id, member_number, member_name, member_kana, title, search, assignee, due_at, created_at)
      select ? || '-' || n, gen_random_uuid(), 'C-' || n, case when n %% 5 = 0 then 'RENEWAL' else 'CLAIM' end, ?,
        'p' || n %% 3, 's' || n %% 2, (array['REVIEWER', 'SECRETARIAT', 'REGIONAL_REVIEWER'])[1 + n %% 3],
        'b' || n %% 7, gen_random_uuid(), 'M' || n, '田中 花子', 'タナカ' || n %% 50, '発表',
        ' c ' || n || ' m' || n || ' 田中 花子 たなか はなこ 発表 ',
        case when n %% 4 = 0 then 'sato' end,
        now() + (n * 7919 %% 100000) * interval '1 minute' - interval '30 days', now() + n * interval '1 second'
      from generate_series(%d, %d) n
      """;

  @Autowired Inbox inbox;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  private final String society = "inbox-" + UUID.randomUUID();
  private final CurrentUser desk = user(null, Role.REVIEWER, Role.SECRETARIAT);

  @AfterEach
  void empty() {
    jdbc.update("delete from inbox_task where society = ?", society);
  }

  @ParameterizedTest
  @EnumSource(InboxQuery.Sort.class)
  void pages_show_every_task_of_the_queues_once_and_in_order(InboxQuery.Sort sort) {
    insert(1, 900);

    List<InboxTask> all = pages(desk, sorted(sort, 37));

    assertThat(all).extracting(InboxTask::id).doesNotHaveDuplicates().hasSize(600);
    assertThat(all).noneMatch(task -> task.role() == Role.REGIONAL_REVIEWER);
    List<String> keys = all.stream().map(task -> key(sort, task)).toList();
    assertThat(keys).isSorted();
  }

  @Test
  void rows_that_were_there_are_shown_once_while_others_come() throws Exception {
    insert(1, 900);
    Set<String> before = new HashSet<>();
    pages(desk, InboxQuery.all(200)).forEach(task -> before.add(task.id()));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int n = 901; n < 1500 && !done.get(); n++) {
                  insert(n, n);
                }
              });
      List<String> seen = pages(desk, InboxQuery.all(10)).stream().map(InboxTask::id).toList();
      done.set(true);
      writing.get(30, TimeUnit.SECONDS);

      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void filters_narrow_what_is_shown_and_counted_alike() {
    insert(1, 900);
    assertFound(
        filtered("p1", null, null, null, null, false, null), t -> t.programme().equals("p1"));
    assertFound(
        filtered(null, CaseKind.RENEWAL, null, null, null, false, null),
        t -> t.kind() == CaseKind.RENEWAL);
    assertFound(
        filtered(null, null, "s1", "b3", null, false, null),
        t -> t.stage().equals("s1") && t.branch().equals("b3"));
    assertFound(
        filtered(null, null, null, null, InboxQuery.NOBODY, false, null),
        t -> t.assignee() == null);
    assertFound(
        filtered(null, null, null, null, "sato", false, null), t -> "sato".equals(t.assignee()));
    assertFound(
        filtered(null, null, null, null, InboxQuery.ME, false, null),
        t -> "sato".equals(t.assignee()));
    assertFound(
        filtered(null, null, null, null, null, true, null),
        t -> t.dueAt().isBefore(clock.instant()));
    assertFound(
        filtered(null, null, null, null, null, false, "ﾀﾅｶ Ｍ8"),
        t -> t.memberNumber().startsWith("M8"));
  }

  @Test
  void counting_stops_at_a_thousand() {
    insert(1, 3_100);

    assertThat(inbox.count(desk, InboxQuery.all(10))).isEqualTo(new Inbox.Count(1_000, true));
    assertThat(inbox.count(desk, filtered("p1", null, null, null, null, false, null)).capped())
        .isTrue();
    assertThat(inbox.count(desk, filtered("p1", null, "s1", "b3", null, false, null)).capped())
        .isFalse();
  }

  /** Rare and common words take different ways through the indexes, and find alike. */
  @Test
  void a_text_finds_the_same_whichever_way_it_is_looked_for() {
    insert(1, 3_000);
    for (String text : List.of("M2999", "たなか", "花子 M12", "nobody")) {
      InboxQuery query = filtered(null, null, null, null, null, false, text);
      List<String> byIndex = found(query, 0);
      // 20 rows are too few to fill a page with any text: the index finds the rest
      assertThat(found(query, 20)).as(text).isEqualTo(byIndex);
      assertThat(found(query, 5_000)).as(text).isEqualTo(byIndex);
    }
    assertThat(found(filtered(null, null, null, null, null, false, "M2998"), 0)).hasSize(1);
    assertThat(found(filtered(null, null, null, null, null, false, "たなか"), 20)).hasSize(101);
  }

  private List<String> found(InboxQuery query, int reading) {
    InboxSql sql = new InboxSql(desk, query, clock.instant()).reading(reading);
    return jdbc.query(sql.page().orElseThrow(), (row, n) -> row.getString("id"), sql.params());
  }

  @Test
  void what_a_text_finds_is_counted_up_to_two_hundred() {
    insert(1, 900);
    assertThat(inbox.count(desk, filtered(null, null, null, null, null, false, "たなか")))
        .isEqualTo(new Inbox.Count(200, true));
    assertThat(inbox.count(desk, filtered(null, null, null, null, null, false, "M899")).count())
        .isLessThan(2);
  }

  @Test
  void a_page_of_one_programme_in_any_order_reads_its_index() {
    insert(1, 60_000);
    jdbc.execute("analyze inbox_task");
    for (InboxQuery.Sort sort : InboxQuery.Sort.values()) {
      assertReadsFromIndex(
          new InboxQuery("p1", null, null, null, null, false, null, sort, null, 50));
    }
    assertReadsFromIndex(filtered("p1", CaseKind.CLAIM, "s1", null, null, false, null));
    assertReadsFromIndex(filtered(null, null, null, null, null, false, "たなか"));
  }

  @Test
  void a_regional_reviewer_sees_the_own_branch_and_others_see_nothing() {
    insert(1, 300);

    assertThat(pages(user("b2", Role.REGIONAL_REVIEWER), InboxQuery.all(50)))
        .isNotEmpty()
        .allMatch(t -> t.branch().equals("b2") && t.role() == Role.REGIONAL_REVIEWER);
    assertThat(pages(user(null, Role.REGIONAL_REVIEWER), InboxQuery.all(50))).isEmpty();
    assertThat(pages(user(null, Role.ADMINISTRATOR, Role.OPERATOR), InboxQuery.all(50))).isEmpty();
    assertThat(inbox.count(user(null, Role.PHYSICIAN), InboxQuery.all(50)).count()).isZero();
  }

  @Test
  void a_cursor_of_another_order_or_none_at_all_is_refused() {
    insert(1, 90);
    String cursor = inbox.page(desk, InboxQuery.all(10)).next();

    assertThatThrownBy(() -> inbox.page(desk, sorted(InboxQuery.Sort.CREATED, 10).after(cursor)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inbox.page(desk, InboxQuery.all(10).after("x!")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_deep_page_reads_its_index_from_where_the_last_one_ended() {
    insert(1, 60_000);
    jdbc.execute("analyze inbox_task");
    for (InboxQuery.Sort sort : InboxQuery.Sort.values()) {
      for (InboxQuery query : List.of(sorted(sort, 50), sorted(sort, 50).after(deepCursor(sort)))) {
        assertReadsFromIndex(query);
      }
    }
    assertReadsFromIndex(filtered("p1", null, null, null, null, false, null));
    assertReadsFromIndex(filtered(null, null, "s1", null, null, false, null));
    assertReadsFromIndex(filtered(null, null, null, "b3", null, false, null));
    assertReadsFromIndex(filtered(null, null, null, null, InboxQuery.NOBODY, false, null));
  }

  private String deepCursor(InboxQuery.Sort sort) {
    InboxQuery deep = sorted(sort, 200);
    for (int page = 0; page < 40; page++) {
      deep = deep.after(inbox.page(desk, deep).next());
    }
    return deep.after();
  }

  private void assertReadsFromIndex(InboxQuery query) {
    InboxSql sql = new InboxSql(desk, query, clock.instant()).reading(1_000);
    String text = sql.page().orElseThrow();
    String plan =
        jdbc
            .queryForList("explain (analyze, costs off) " + text, String.class, sql.params())
            .stream()
            .filter(line -> !line.contains("never executed"))
            .collect(Collectors.joining("\n"));
    assertThat(plan)
        .contains("Index Scan")
        .doesNotContain("Seq Scan")
        .doesNotContain("external merge");
    assertThat(plan)
        .containsPattern("Merge Append|Index Scan")
        .doesNotContainPattern("Rows Removed by Filter: \\d{4,}");
    assertThat(plan.lines().filter(line -> line.contains("Index Scan")))
        .allMatch(line -> !line.matches(".*rows=\\d{4,}.*"));
  }

  private void assertFound(InboxQuery query, Predicate<InboxTask> rule) {
    CurrentUser sato =
        new CurrentUser(UUID.randomUUID(), "sato", "佐藤", society, desk.roles(), null, null);
    List<InboxTask> all = pages(sato, InboxQuery.all(200)).stream().filter(rule).toList();
    assertThat(pages(sato, query)).isNotEmpty().containsExactlyElementsOf(all);
    assertThat(inbox.count(sato, query).count()).isEqualTo(all.size());
  }

  private List<InboxTask> pages(CurrentUser user, InboxQuery query) {
    List<InboxTask> all = new ArrayList<>();
    Inbox.Page page = inbox.page(user, query);
    all.addAll(page.items());
    while (page.next() != null) {
      page = inbox.page(user, query.after(page.next()));
      all.addAll(page.items());
    }
    return all;
  }

  private void insert(int from, int to) {
    jdbc.update(INSERT.formatted(from, to), society, society);
  }

  private CurrentUser user(String branch, Role... roles) {
    return new CurrentUser(UUID.randomUUID(), "sato", "佐藤", society, Set.of(roles), null, branch);
  }

  private static InboxQuery sorted(InboxQuery.Sort sort, int size) {
    return new InboxQuery(null, null, null, null, null, false, null, sort, null, size);
  }

  private static InboxQuery filtered(
      String programme,
      CaseKind kind,
      String stage,
      String branch,
      String assignee,
      boolean overdue,
      String q) {
    return new InboxQuery(
        programme, kind, stage, branch, assignee, overdue, q, InboxQuery.Sort.DUE, null, 100);
  }

  private static String key(InboxQuery.Sort sort, InboxTask task) {
    return switch (sort) {
      case DUE -> String.format("%020d", task.dueAt().toEpochMilli());
      case CREATED -> String.format("%020d", task.createdAt().toEpochMilli());
      case MEMBER -> task.memberKana();
    };
  }
}
