package jp.koshin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Credits;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class CreditLedgerModuleTest {

  private static final String PROGRAMME = "jsh-specialist";
  private static final LocalDate DAY = LocalDate.of(2026, 2, 14);

  @Autowired CreditLedger ledger;
  @Autowired Members members;
  @Autowired JdbcClient jdbc;
  UUID member;

  @BeforeEach
  void situation() {
    String number = "LED" + System.nanoTime();
    member =
        members
            .register(
                new NewMember(
                    "jsh",
                    number,
                    "鈴木",
                    "一郎",
                    "すずき",
                    "いちろう",
                    "第二病院",
                    "大阪府",
                    "kinki",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    false,
                    BigDecimal.ZERO,
                    LocalDate.of(2015, 4, 1)))
            .id();
  }

  @Test
  void an_entry_of_february_is_filed_under_the_fiscal_year_before() {
    assertThat(post("EVENT:a").fiscalYear()).isEqualTo(2025);
  }

  @Test
  void one_activity_is_credited_once_and_the_second_is_told_of_the_first() {
    CreditEntry first = post("EVENT:a");
    assertThatThrownBy(() -> post("EVENT:a"))
        .isInstanceOfSatisfying(
            DuplicateCredit.class,
            e -> {
              assertThat(e.code()).isEqualTo("DUPLICATE_CREDIT");
              assertThat(e.first().id()).isEqualTo(first.id());
            });
    assertThat(ledger.entries(member, PROGRAMME, null)).hasSize(1);
  }

  @Test
  void a_reversal_frees_the_place_and_happens_once() {
    CreditEntry first = post("EVENT:a");
    CreditEntry reversal = ledger.reverse(first.id(), CurrentUser.system(), "誤記");
    assertThat(reversal.credits()).isEqualByComparingTo("-3");
    assertThat(reversal.source()).isEqualTo(CreditSource.CORRECTION);
    assertThatThrownBy(() -> ledger.reverse(first.id(), CurrentUser.system(), "誤記"))
        .isInstanceOf(LostRace.class);
    assertThatThrownBy(() -> ledger.reverse(reversal.id(), CurrentUser.system(), "誤記"))
        .isInstanceOf(LostRace.class);
    assertThat(ledger.standing(member, PROGRAMME, null)).isEmpty();
    post("EVENT:a");
    assertThat(ledger.standing(member, PROGRAMME, null)).hasSize(1);
    assertThat(ledger.entries(member, PROGRAMME, null)).hasSize(3);
  }

  @Test
  void only_what_stands_within_the_period_counts() {
    post("EVENT:a");
    CreditEntry reversed = post("EVENT:b");
    ledger.reverse(reversed.id(), CurrentUser.system(), "誤記");
    CreditTotals totals = ledger.totals(member, PROGRAMME, new Period(DAY, DAY));
    assertThat(totals.total()).isEqualTo(Credits.of(3));
    assertThat(totals.byCategory()).containsEntry("ATTENDANCE", Credits.of(3));
    assertThat(totals.required()).isEqualTo(Credits.of(50));
    Period later = new Period(DAY.plusDays(1), DAY.plusYears(1));
    assertThat(ledger.totals(member, PROGRAMME, later).total()).isEqualTo(Credits.ZERO);
  }

  @Test
  void a_line_is_never_changed_or_removed() {
    UUID id = post("EVENT:a").id();
    for (String change :
        Map.of(
                "update",
                "update credit_entry set credits = 50 where id = ?",
                "delete",
                "delete from credit_entry where id = ?")
            .values()) {
      assertThatThrownBy(() -> jdbc.sql(change).param(id).update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  private CreditEntry post(String identity) {
    return ledger.post(
        new NewEntry(
            member,
            PROGRAMME,
            "2026",
            ActivityKind.ATTENDANCE,
            DAY,
            "ASH",
            "ATTENDANCE",
            Credits.of(3),
            CreditSource.IMPORT,
            "row 5",
            null,
            identity,
            CurrentUser.system()));
  }
}
