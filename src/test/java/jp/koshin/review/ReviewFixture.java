package jp.koshin.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.TestCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and open tasks of a society that is a test's own. */
@Component
public class ReviewFixture {

  private final Accounts accounts;
  private final Members members;
  private final TestCases cases;
  private final Inbox inbox;
  private final Clock clock;

  ReviewFixture(Accounts accounts, Members members, TestCases cases, Inbox inbox, Clock clock) {
    this.accounts = accounts;
    this.members = members;
    this.cases = cases;
    this.inbox = inbox;
    this.clock = clock;
  }

  public static String newSociety() {
    return "s" + UUID.randomUUID().toString().substring(0, 8);
  }

  public Member member(String society, String branch) {
    return members.register(
        new NewMember(
            society,
            UUID.randomUUID().toString().substring(0, 8),
            "田中",
            "花子",
            "タナカ",
            "ハナコ",
            "試験病院",
            "東京都",
            branch,
            "hanako@example.jp",
            MemberStatus.ACTIVE,
            true,
            BigDecimal.valueOf(5),
            LocalDate.of(2010, 4, 1)));
  }

  public CurrentUser user(
      String society, @Nullable UUID memberId, @Nullable String branch, Role... roles) {
    return accounts
        .create(
            new NewAccount(
                "u" + UUID.randomUUID(),
                "{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "審査 太郎",
                society,
                Set.of(roles),
                memberId,
                branch,
                "u@example.jp",
                false))
        .get();
  }

  public CurrentUser staff(String society, Role role) {
    return user(society, null, null, role);
  }

  /** An open task for a stage that has no other after it. */
  public InboxTask task(String society, Member member, Role role) {
    return task(society, member, role, "only", null);
  }

  public InboxTask task(
      String society, Member member, Role role, String stage, @Nullable UUID enteredBy) {
    CaseSummary made = cases.add(society, member.id(), enteredBy);
    cases.review(made.id(), role.name(), stage, clock.instant().plus(Duration.ofDays(14)));
    return inbox.ofCase(made.id()).orElseThrow();
  }
}
