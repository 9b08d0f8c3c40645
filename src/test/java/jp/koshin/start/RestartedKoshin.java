package jp.koshin.start;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinApplication;
import jp.koshin.access.Accounts;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Passwords;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in a process of its own, with a few people, until somebody kills it. */
final class RestartedKoshin {

  static final String READY = "ready on ";
  static final String PASSWORD = "a quiet harbour";
  static final int PHYSICIANS = 4;

  private final ConfigurableApplicationContext context;
  private final String hash;

  private RestartedKoshin(ConfigurableApplicationContext context) {
    this.context = context;
    this.hash = context.getBean(Passwords.class).hash(PASSWORD);
  }

  public static void main(String[] arguments) {
    ConfigurableApplicationContext context =
        SpringApplication.run(KoshinApplication.class, arguments);
    if (context.getBean(Accounts.class).find(physician(1)).isEmpty()) {
      new RestartedKoshin(context).makePeople();
    }
    System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
  }

  static String physician(int number) {
    return "KILL-" + number;
  }

  private void makePeople() {
    for (int i = 1; i <= PHYSICIANS; i++) {
      account(physician(i), Role.PHYSICIAN, member(physician(i)));
    }
    account("reviewer", Role.REVIEWER, null);
    account("auditor", Role.AUDITOR, null);
  }

  private UUID member(String number) {
    UUID id =
        context
            .getBean(Members.class)
            .register(
                new NewMember(
                    "jsh",
                    number,
                    "山田",
                    "太郎",
                    "ヤマダ",
                    "タロウ",
                    "第一病院",
                    "東京都",
                    "kanto",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    LocalDate from = Tokyo.today(context.getBean(Clock.class)).minusYears(3);
    Period term = new Period(from, from.plusYears(5).minusDays(1));
    context
        .getBean(Certifications.class)
        .grant(new NewCertification(id, "jsh-specialist", number, from, term, 0));
    return id;
  }

  private void account(String name, Role role, @Nullable UUID memberId) {
    context
        .getBean(Accounts.class)
        .create(new NewAccount(name, hash, name, "jsh", Set.of(role), memberId, null, null, false))
        .get();
  }
}
