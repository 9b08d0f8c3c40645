package jp.koshin.benchmark;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.desk.CaseList;
import jp.koshin.desk.CaseListQuery;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a page of 50 of the list of cases takes, through the service, among 200,000 claims and
 * 20,000 renewals of one society. Prints a table.
 */
public final class CaseListBenchmark {

  private static final int ROUNDS = 5;
  private static final int CALLS = 20;
  private static final CurrentUser DESK = user(null, Role.REVIEWER);
  private static final CurrentUser REGION = user("kanto", Role.REGIONAL_REVIEWER);

  /** Family names of two characters, 1,600 of them; ten claims a member. */
  private static final String MEMBERS =
      """
      insert into member (id, society, number, family_name, given_name, family_kana, given_kana, affiliation,
        prefecture, branch, email, joined_on, search)
      select gen_random_uuid(), 'many', 'M' || n, name, '花子', 'カナ' || n, 'ハナコ', '病院', '東京都',
        (array['hokkaido', 'tohoku', 'kanto', 'chubu', 'kinki', 'chugoku', 'shikoku', 'kyushu'])[1 + n % 8],
        'a@example.jp', '2000-04-01', 'm' || n || ' ' || name || '花子 カナ' || n || 'ハナコ 病院 東京都'
      from (select n, case when n = 77 then '鷹匠' else
          substr('山田中村小林佐藤高橋伊渡辺加吉木松井清水阿部森池石川前後長岡近遠斉青', 1 + n % 40, 1)
          || substr('本田中村林藤橋辺川木井水部森池石口原野島崎沢谷上下内山岡浜瀬宮城寺', 1 + n / 40 % 40, 1)
          end as name
        from generate_series(1, ? / 10) n) names
      """;

  private static final String CLAIMS =
      """
      insert into claim (id, number, society, programme, edition, member_id, status, event, title, created_at,
        submitted_at)
      select gen_random_uuid(), 'C-2026-' || lpad(n::text, 6, '0'), 'many', 'jsog-specialist', '2026', m.id,
        case when n % 10 = 0 then 'SUBMITTED' else 'APPROVED' end,
        (array['日本血液学会学術集会', '地方会', '国際シンポジウム', '総会'])[1 + n % 4] || ' 第' || n % 90 || '回',
        case when n = 4711 then '稀少疾患の一例' end, timestamptz '2020-01-01' + n * interval '15 min',
        timestamptz '2020-01-02' + n * interval '15 min'
      from generate_series(1, ?) n join member m on m.society = 'many' and m.number = 'M' || (1 + n % (? / 10))
      """;

  private static final String RENEWALS =
      """
      with made as (
        insert into season (id, programme, society, application_year, edition, opens_at, closes_at, status)
        values (gen_random_uuid(), 'jsog-specialist', 'many', 2026, '2026', now(), now() + interval '1 day', 'CLOSED')
        returning id),
      held as (
        insert into certification (id, member_id, programme, number, certified_since, term_from, term_to, status)
        select gen_random_uuid(), id, 'jsog-specialist', number, '2025-04-01', '2025-04-01', '2030-03-31', 'ACTIVE'
        from member where society = 'many' returning id, member_id)
      insert into renewal (id, number, season_id, society, programme, edition, application_year, certification_id,
        member_id, status, created_at, submitted_at)
      select gen_random_uuid(), 'R2026-' || row_number() over (), made.id, 'many', 'jsog-specialist', '2026', 2026,
        held.id, held.member_id, 'SUBMITTED', now(), now() from held, made
      """;

  private CaseListBenchmark() {}

  /**
   * @param arguments how many claims there are, 200,000 without it
   */
  public static void main(String[] arguments) {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    try (ConfigurableApplicationContext context = EmptyProduct.start()) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      jdbc.update(MEMBERS, claims);
      long start = System.nanoTime();
      jdbc.update(CLAIMS, claims, claims);
      System.out.printf(
          Locale.ROOT,
          "one claim with its words: %.3f ms%n%n",
          (System.nanoTime() - start) / 1e6 / claims);
      jdbc.update(RENEWALS);
      jdbc.execute("vacuum analyze");
      print(measure(context.getBean(CaseList.class)));
    }
  }

  private static Map<String, Times> measure(CaseList cases) {
    Map<String, Times> all = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      boolean warm = round == 0;
      time(all, warm, "all", cases, DESK, query(null, null));
      time(all, warm, "number of a case", cases, DESK, query(null, "C-2026-004711"));
      time(all, warm, "rare name", cases, DESK, query(null, "鷹匠"));
      time(all, warm, "rare name, region", cases, REGION, query(null, "鷹匠"));
      time(all, warm, "name of some", cases, DESK, query(null, "佐沢"));
      time(all, warm, "rare word of a title", cases, DESK, query(null, "稀少疾患"));
      time(all, warm, "word of many titles", cases, DESK, query(null, "学会"));
      time(all, warm, "rare name, word of many", cases, DESK, query(null, "鷹匠 学会"));
      time(all, warm, "title of a renewal", cases, DESK, query(null, "産婦人科専門医 2026年度"));
      time(all, warm, "the same, rare name", cases, DESK, query(null, "産婦人科専門医 鷹匠"));
      time(all, warm, "words that nobody has", cases, DESK, query(null, "会学")); // common letters
      CaseListQuery deep = query(CaseKind.CLAIM, null).after(deep(cases));
      time(all, warm, "far down", cases, DESK, deep);
    }
    return all;
  }

  private static @Nullable String deep(CaseList cases) {
    CaseListQuery query = query(CaseKind.CLAIM, null);
    for (int i = 0; i < 20; i++) {
      query = query.after(cases.page(DESK, query).next());
    }
    return query.after();
  }

  private static void time(
      Map<String, Times> all,
      boolean warm,
      String name,
      CaseList cases,
      CurrentUser user,
      CaseListQuery query) {
    Times times = all.computeIfAbsent(name, key -> new Times());
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      cases.page(user, query);
      if (!warm) {
        times.add(System.nanoTime() - start);
      }
    }
  }

  private static CaseListQuery query(@Nullable CaseKind kind, @Nullable String text) {
    return new CaseListQuery(kind, null, text, null, 50);
  }

  private static CurrentUser user(@Nullable String branch, Role role) {
    return new CurrentUser(UUID.randomUUID(), "s", "s", "many", Set.of(role), null, branch);
  }

  private static void print(Map<String, Times> all) {
    System.out.println("| query | p50 ms | p95 ms |\n|---|---|---|");
    all.forEach(
        (name, times) ->
            System.out.println(
                "| " + name + " | " + times.shown(50) + " | " + times.shown(95) + " |"));
  }
}
