package jp.koshin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationContext;

/** Physicians in the situations that tests of their pages begin with. */
public final class PhysicianSituations {

  static final String PASSWORD = "koshin-demo";
  static final String PROGRAMME = "jsh-specialist";
  private static final String SOCIETY = "jsh";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Members members;
  private final Accounts accounts;
  private final Certifications certifications;
  private final CreditLedger ledger;
  private final KoshinClock clock;

  public PhysicianSituations(ApplicationContext context) {
    members = context.getBean(Members.class);
    accounts = context.getBean(Accounts.class);
    certifications = context.getBean(Certifications.class);
    ledger = context.getBean(CreditLedger.class);
    clock = context.getBean(KoshinClock.class);
  }

  public LocalDate today() {
    return Tokyo.today(clock);
  }

  /** A physician whose term ends with this fiscal year, all dues paid, without any credit. */
  public CurrentUser inTheLastYear() {
    String number = "PHY" + Long.toString(System.nanoTime(), 36) + NEXT.incrementAndGet();
    UUID id =
        members
            .register(
                new NewMember(
                    SOCIETY,
                    number,
                    "山田",
                    "太郎",
                    "やまだ",
                    "たろう",
                    "中央病院",
                    "東京都",
                    "kanto",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    FiscalYear last = FiscalYear.of(today());
    Period term = new Period(last.firstDay().minusYears(4), last.lastDay());
    certifications.grant(new NewCertification(id, PROGRAMME, number, term.from(), term, 0));
    for (int year = last.year() - 4; year <= last.year(); year++) {
      members.recordDues(CurrentUser.system(), id, year, LocalDate.of(year, 5, 1));
    }
    return accounts
        .create(
            new NewAccount(
                number, PASSWORD, "山田 太郎", SOCIETY, Set.of(Role.PHYSICIAN), id, null, null, false))
        .get();
  }

  /** Credits the annual meeting of a year of the term: 15 credits. */
  public void attended(CurrentUser physician, int yearsAgo) {
    LocalDate date = today().minusYears(yearsAgo).minusMonths(1);
    ledger.post(
        new NewEntry(
            java.util.Objects.requireNonNull(physician.memberId()),
            PROGRAMME,
            "2026",
            ActivityKind.ATTENDANCE,
            date,
            "日本血液学会学術集会",
            "ATTENDANCE",
            Credits.of(15),
            CreditSource.CARD,
            "annual-meeting",
            null,
            "annual-meeting",
            CurrentUser.system()));
  }
}
