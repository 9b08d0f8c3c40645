package jp.koshin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class MembersModuleTest {

  @Autowired JdbcClient jdbc;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired Clock clock;
  @Autowired AuditTrail audit;

  @ParameterizedTest
  @ValueSource(strings = {"柊木 あおい", "柊木あおい", "ひいらぎ", "ヒイラギ", "ﾋｲﾗｷﾞ アオイ", "鳥取県 柊木"})
  void a_search_finds_by_name_kana_and_prefecture_in_any_width(String text) {
    String society = "t" + System.nanoTime();
    Member member = member(society);

    assertThat(members.search(staff(society, Role.SECRETARIAT), text, 10)).contains(member);
    assertThat(members.search(staff(society, Role.SECRETARIAT), member.number().toLowerCase(), 10))
        .containsExactly(member);
  }

  @Test
  void a_conflict_declared_at_a_case_stands_in_its_history_and_not_in_the_applicants() {
    String society = "t" + System.nanoTime();
    Member member = member(society);
    UUID caseId = UUID.randomUUID();

    members.declareConflict(staff(society, Role.REVIEWER), member.id(), "同じ施設", caseId);

    assertThat(audit.history(caseId, false))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("CONFLICT_DECLARED");
              assertThat(entry.details()).containsEntry("reason", "同じ施設");
            });
    assertThat(audit.history(caseId, true)).isEmpty();
  }

  @Test
  void a_regional_reviewer_finds_the_members_of_the_own_branch() {
    String society = "t" + System.nanoTime();
    Member member = member(society);
    CurrentUser own = regional(society, member.branch());
    CurrentUser other = regional(society, member.branch() + "-other");

    assertThat(members.search(own, "柊木", 10)).containsExactly(member);
    assertThat(members.get(own, member.id())).isEqualTo(member);
    assertThat(members.search(other, "柊木", 10)).isEmpty();
    assertThatThrownBy(() -> members.get(other, member.id())).isInstanceOf(NotFound.class);
  }

  private static CurrentUser regional(String society, String branch) {
    return new CurrentUser(
        UUID.randomUUID(), "r", "r", society, Set.of(Role.REGIONAL_REVIEWER), null, branch);
  }

  @Test
  void only_the_staff_of_the_society_find_anybody() {
    String society = "t" + System.nanoTime();
    Member member = member(society);

    assertThat(members.search(staff("other", Role.SECRETARIAT), "柊木", 10)).isEmpty();
    assertThat(members.search(staff(society, Role.ADMINISTRATOR), "柊木", 10)).isEmpty();
    assertThat(members.search(staff(society, Role.REVIEWER), "100%_", 10)).isEmpty();
    assertThatThrownBy(() -> members.get(staff("other", Role.REVIEWER), member.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void dues_are_owed_for_the_years_that_have_begun_and_taken_by_the_secretariat_only() {
    String society = "t" + System.nanoTime();
    Member member = member(society);
    int year = FiscalYear.of(Tokyo.today(clock)).year();
    Period term = new Period(LocalDate.of(year - 1, 4, 1), LocalDate.of(year + 4, 3, 31));
    CurrentUser office = staff(society, Role.SECRETARIAT);

    assertThat(members.unpaidYears(member.id(), term)).containsExactly(year - 1, year);
    members.recordDues(office, member.id(), year - 1, LocalDate.of(year - 1, 6, 1));
    members.recordDues(office, member.id(), year - 1, LocalDate.of(year - 1, 7, 1));
    assertThat(entries(society, "DUES_RECORDED")).isEqualTo(1);
    assertThat(members.unpaidYears(member.id(), term)).containsExactly(year);
    assertThat(members.duesPaid(member.id(), term)).isFalse();
    assertThat(members.dues(member.id()).get(0).paidOn()).isEqualTo(LocalDate.of(year - 1, 6, 1));
    assertThatThrownBy(
            () ->
                members.recordDues(
                    staff(society, Role.REVIEWER), member.id(), year, LocalDate.of(year, 6, 1)))
        .isInstanceOf(NotFound.class);
  }

  private int entries(String society, String action) {
    return jdbc.sql("select count(*) from audit_entry where society = ? and action = ?")
        .params(society, action)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_conflict_is_declared_or_oneself() {
    String society = "t" + System.nanoTime();
    Member member = member(society);
    CurrentUser reviewer = staff(society, Role.REVIEWER);
    CurrentUser self =
        accounts
            .create(
                new NewAccount(
                    member.number(),
                    "a quiet harbour",
                    "x",
                    society,
                    Set.of(Role.REVIEWER),
                    member.id(),
                    null,
                    null,
                    false))
            .get();

    assertThat(members.conflict(self.accountId(), member.id())).isTrue();
    assertThat(members.conflict(reviewer.accountId(), member.id())).isFalse();
    members.declareConflict(reviewer, member.id(), "同じ施設");
    members.declareConflict(reviewer, member.id(), "同じ施設");
    assertThat(entries(society, "CONFLICT_DECLARED")).isEqualTo(1);
    assertThat(members.conflict(reviewer.accountId(), member.id())).isTrue();
  }

  private Member member(String society) {
    return members.register(
        new NewMember(
            society,
            "M" + System.nanoTime(),
            "柊木",
            "あおい",
            "ヒイラギ",
            "アオイ",
            "第二病院",
            "鳥取県",
            "chugoku",
            "hiiragi@example.jp",
            MemberStatus.ACTIVE,
            false,
            BigDecimal.ZERO,
            LocalDate.of(2015, 4, 1)));
  }

  private CurrentUser staff(String society, Role role) {
    return accounts
        .create(
            new NewAccount(
                "m-" + UUID.randomUUID(),
                "a quiet harbour",
                "x",
                society,
                Set.of(role),
                null,
                null,
                null,
                false))
        .get();
  }
}
