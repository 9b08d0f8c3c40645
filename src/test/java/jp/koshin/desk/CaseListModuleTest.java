package jp.koshin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A society of its own with one member in each of two branches, and cases of every kind. */
@KoshinTest
class CaseListModuleTest {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final AtomicInteger SEASONS = new AtomicInteger();

  @Autowired CaseList cases;
  @Autowired JdbcClient jdbc;

  private final String society = "list" + NEXT.incrementAndGet();
  private UUID tokyo;
  private UUID osaka;

  @BeforeEach
  void casesOfEveryKind() {
    tokyo = member("M1", "山本", "ヤマモト", "tokyo");
    osaka = member("M2", "西田", "ニシダ", "osaka");
    claim("C1", tokyo, "SUBMITTED", "血液学会総会", 1);
    claim("C2", osaka, "APPROVED", "100% 研究会", 2);
    claim("C3", tokyo, "DRAFT", "下書き", null);
    renewal("R1", tokyo, "SUBMITTED", 3);
    renewal("R2", osaka, "PREPARING", null);
    petition("Y1", "DEFERRAL", osaka, "SUBMITTED", 4);
    petition("S1", "REINSTATEMENT", tokyo, "IN_REVIEW", 5);
    petition("H1", "RESERVATION", tokyo, "NOTIFIED", null);
    petition("Y9", "DEFERRAL", tokyo, "DRAFT", null);
  }

  private UUID member(String number, String name, String kana, String branch) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into member (id, society, number, family_name, given_name, family_kana,
            given_kana, affiliation, prefecture, branch, email, joined_on, search)
            values (?, ?, ?, ?, '花子', ?, 'ハナコ', '病院', '東京都', ?, 'a@example.jp', '2000-04-01', ?)
            """)
        .params(
            id,
            society,
            number,
            name,
            kana,
            branch,
            number.toLowerCase(Locale.ROOT) + " " + name + kana)
        .update();
    return id;
  }

  /** Submitted so many days after the first of January; begun on that day. */
  private static @Nullable String day(@Nullable Integer day) {
    return day == null ? null : "2026-01-%02dT09:00:00.123456+09:00".formatted(1 + day);
  }

  private void claim(
      String number, UUID member, String status, String event, @Nullable Integer day) {
    jdbc.sql(
            """
            insert into claim (id, number, society, programme, edition, member_id, status, event,
            created_at, submitted_at) values (gen_random_uuid(), ?, ?, 'jsog-specialist', '2026', ?, ?,
            ?, '2026-01-01T00:00:00+09:00', cast(? as timestamptz))
            """)
        .params(society + number, society, member, status, event, day(day))
        .update();
  }

  private UUID certification(UUID member) {
    jdbc.sql(
            """
            insert into certification (id, member_id, programme, number, certified_since, term_from,
            term_to, status) values (gen_random_uuid(), ?, 'jsog-specialist', ?, '2025-04-01',
            '2025-04-01', '2030-03-31', 'LAPSED') on conflict (member_id, programme) do nothing
            """)
        .params(member, member.toString())
        .update();
    return jdbc.sql("select id from certification where member_id = ?")
        .param(member)
        .query(UUID.class)
        .single();
  }

  private void renewal(String number, UUID member, String status, @Nullable Integer day) {
    UUID season = UUID.randomUUID();
    int year = 7000 + SEASONS.incrementAndGet();
    jdbc.sql(
            """
            insert into season (id, programme, society, application_year, edition, opens_at,
            closes_at, status) values (?, 'jsog-specialist', ?, ?, '2026', now(), now() + interval '1 day', 'CLOSED')
            """)
        .params(season, society, year)
        .update();
    jdbc.sql(
            """
            insert into renewal (id, number, season_id, society, programme, edition,
            application_year, certification_id, member_id, status, created_at, submitted_at)
            values (gen_random_uuid(), ?, ?, ?, 'jsog-specialist', '2026', ?, ?, ?, ?,
            '2026-01-01T00:00:00+09:00', cast(? as timestamptz))
            """)
        .params(
            society + number,
            season,
            society,
            year,
            certification(member),
            member,
            status,
            day(day))
        .update();
  }

  private void petition(
      String number, String kind, UUID member, String status, @Nullable Integer day) {
    jdbc.sql(
            """
            insert into petition (id, kind, number, society, programme, edition, application_year,
            certification_id, member_id, term_from, term_to, status, created_at, submitted_at)
            values (gen_random_uuid(), ?, ?, ?, 'jsog-specialist', '2026', 2030, ?, ?, '2025-04-01',
            '2030-03-31', ?, '2026-01-01T00:00:00+09:00', cast(? as timestamptz))
            """)
        .params(kind, society + number, society, certification(member), member, status, day(day))
        .update();
  }

  private CurrentUser staff(Role role, String of, @Nullable String branch) {
    return new CurrentUser(UUID.randomUUID(), "s", "s", of, Set.of(role), null, branch);
  }

  private List<String> seen(CurrentUser user, CaseListQuery query) {
    return cases.page(user, query).cases().stream()
        .map(line -> line.number().substring(society.length()))
        .toList();
  }

  private static CaseListQuery all() {
    return new CaseListQuery(null, null, null, null, 50);
  }

  private static CaseListQuery words(String text) {
    return new CaseListQuery(null, null, text, null, 50);
  }

  private List<String> found(String text) {
    return seen(staff(Role.REVIEWER, society, null), words(text));
  }

  @Test
  void the_staff_see_cases_of_every_kind_the_latest_first_and_no_drafts() {
    assertThat(seen(staff(Role.REVIEWER, society, null), all()))
        .containsExactly("S1", "Y1", "R1", "C2", "C1", "H1");
  }

  @Test
  void another_society_and_those_who_work_no_cases_see_none() {
    assertThat(cases.page(staff(Role.SECRETARIAT, society + "x", null), all()).cases()).isEmpty();
    assertThat(cases.page(staff(Role.AUDITOR, society, null), all()).cases()).isEmpty();
    CurrentUser member =
        new CurrentUser(UUID.randomUUID(), "m", "m", society, Set.of(Role.PHYSICIAN), tokyo, null);
    assertThat(cases.page(member, all()).cases()).isEmpty();
  }

  @Test
  void a_regional_reviewer_sees_the_own_branch_and_without_a_branch_nobody() {
    assertThat(seen(staff(Role.REGIONAL_REVIEWER, society, "osaka"), all()))
        .containsExactly("Y1", "C2");
    assertThat(seen(staff(Role.REGIONAL_REVIEWER, society, "tokyo"), words("ﾆｼﾀﾞ"))).isEmpty();
    assertThat(seen(staff(Role.REGIONAL_REVIEWER, society, null), all())).isEmpty();
  }

  @Test
  void what_the_secretariat_typed_in_is_its_own_to_see_before_it_is_handed_in() {
    jdbc.sql("update claim set origin = 'PROXY' where number = ?").param(society + "C3").update();
    jdbc.sql(
            """
            with typist as (insert into account (id, username, password_hash, display_name)
            values (gen_random_uuid(), ?, '-', 'T') returning id)
            update petition set entered_by = (select id from typist) where number = ?
            """)
        .params(society, society + "Y9")
        .update();
    assertThat(seen(staff(Role.SECRETARIAT, society, null), all())).contains("C3", "Y9");
    assertThat(seen(staff(Role.REVIEWER, society, null), all())).doesNotContain("C3", "Y9");
  }

  @Test
  void a_kind_and_a_status_leave_the_others_out() {
    CurrentUser reader = staff(Role.COMMITTEE, society, null);
    assertThat(seen(reader, new CaseListQuery(CaseKind.CLAIM, null, null, null, 50)))
        .containsExactly("C2", "C1");
    assertThat(seen(reader, new CaseListQuery(CaseKind.RENEWAL, null, null, null, 50)))
        .containsExactly("R1");
    assertThat(seen(reader, new CaseListQuery(CaseKind.RENEWAL, "PREPARING", null, null, 50)))
        .containsExactly("R2");
    assertThat(seen(reader, new CaseListQuery(CaseKind.DEFERRAL, null, null, null, 50)))
        .containsExactly("Y1");
    assertThat(seen(reader, new CaseListQuery(CaseKind.REINSTATEMENT, null, null, null, 50)))
        .containsExactly("S1");
    assertThat(seen(reader, new CaseListQuery(CaseKind.RESERVATION, null, null, null, 50)))
        .containsExactly("H1");
    assertThat(seen(reader, new CaseListQuery(null, "SUBMITTED", null, null, 50)))
        .containsExactly("Y1", "R1", "C1");
  }

  @Test
  void every_word_is_of_the_case_or_of_its_member() {
    assertThat(found("ﾔﾏﾓﾄ")).containsExactly("S1", "R1", "C1", "H1");
    assertThat(found("やまもと 総会")).containsExactly("C1");
    assertThat(found((society + "r").toUpperCase(Locale.ROOT))).containsExactly("R1", "R2");
    assertThat(found("0% 西田")).containsExactly("C2");
    assertThat(found("_")).isEmpty();
    assertThat(found("' or 1=1 --")).isEmpty();
  }

  @Test
  void a_word_of_any_length_is_found_anywhere() {
    assertThat(found("会")).containsExactly("C2", "C1");
    assertThat(found("学会")).containsExactly("C1");
    assertThat(found("液学会総")).containsExactly("C1");
    assertThat(found("会学")).isEmpty();
    assertThat(found("西")).containsExactly("Y1", "C2", "R2");
  }

  @Test
  void the_title_of_a_renewal_is_its_programme_and_year_in_both_languages() {
    assertThat(found("婦人科専門医")).containsExactlyInAnyOrder("S1", "Y1", "R1", "H1", "R2");
    assertThat(found("gynecologist やまもと")).containsExactly("S1", "R1", "H1");
    assertThat(found("2030年度")).containsExactly("S1", "Y1", "H1");
    assertThat(found("産婦人科専門医　" + year("R2") + "年度")).containsExactly("R2");
  }

  private String year(String renewal) {
    return jdbc.sql("select application_year::text from renewal where number = ?")
        .param(society + renewal)
        .query(String.class)
        .single();
  }

  @Test
  void a_member_who_changes_the_name_is_found_by_the_new_one() {
    jdbc.sql("update member set search = 'm2 南田ミナミダ' where id = ?").param(osaka).update();
    assertThat(found("南田")).containsExactly("Y1", "C2", "R2");
    assertThat(found("西田")).isEmpty();
  }

  @Test
  void a_claim_that_changes_its_subject_is_found_by_the_new_one() {
    jdbc.sql("update claim set title = '白血病の一例' where number = ?").param(society + "C1").update();
    assertThat(found("一例")).containsExactly("C1");
  }

  @Test
  void rare_words_among_many_cases_are_found_by_the_index_and_common_ones_by_reading_in_order() {
    jdbc.sql(
            """
            insert into claim (id, number, society, programme, edition, member_id, status, event,
            created_at, submitted_at) select gen_random_uuid(), ? || 'N' || n, ?, 'jsog-specialist',
            '2026', ?, 'APPROVED', '地方部会' || n, '2026-02-01', timestamptz '2026-02-01' + n * interval '1 s'
            from generate_series(1, 20000) n
            """)
        .params(society, society, tokyo)
        .update();
    jdbc.sql("vacuum analyze claim").update();
    assertThat(found("西田 研究")).containsExactly("C2");
    assertThat(found("部会")).hasSize(50).startsWith("N20000");
    assertThat(plan("西田")).contains("on claim_search").doesNotContain("Seq Scan on claim");
    assertThat(plan("部会")).contains("claim_by_arrival").doesNotContain("on claim_search");
  }

  /** What the database did, without what it did not have to do. */
  private String plan(String text) {
    CaseListSql sql =
        new CaseListSql(
            staff(Role.REVIEWER, society, null), society, words(text), word -> List.of());
    return jdbc
        .sql("explain (analyze, costs off) " + sql.text())
        .params(sql.params())
        .query(String.class)
        .list()
        .stream()
        .filter(line -> !line.contains("never executed"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    CurrentUser reader = staff(Role.BOARD, society, null);
    CaseListQuery query = new CaseListQuery(null, null, null, null, 2);
    List<String> read = new ArrayList<>(seen(reader, query));
    int pages = 1;
    for (String next = cases.page(reader, query).next(); next != null; pages++) {
      query = query.after(next);
      read.addAll(seen(reader, query));
      next = cases.page(reader, query).next();
    }
    assertThat(pages).isEqualTo(3);
    assertThat(read).containsExactly("S1", "Y1", "R1", "C2", "C1", "H1");
    assertThat(cases.all(reader, query)).hasSize(6);
  }

  @Test
  void a_cursor_that_no_page_gave_out_is_refused() {
    CurrentUser reader = staff(Role.BOARD, society, null);
    for (String made : List.of("", "x_y", "2026-01-01T00:00:00Z_1", "9_9")) {
      assertThatThrownBy(() -> cases.page(reader, all().after(made)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
