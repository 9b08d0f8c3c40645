package jp.koshin.payment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.workflow.TestCases;
import org.springframework.context.ApplicationContext;

/** Members who owe fees, the secretariat, and statements that tell of money. */
public final class MoneySituations {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String SOUNDS = "かきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもらりるれろ";

  private final ApplicationContext context;

  public MoneySituations(ApplicationContext context) {
    this.context = context;
  }

  /** Somebody whose name nobody else has. */
  public Member member() {
    String number = "MON" + System.nanoTime() % 1_000_000_000L + NEXT.incrementAndGet();
    return context
        .getBean(Members.class)
        .register(
            new NewMember(
                "jsh",
                number,
                "高橋" + number,
                "恵",
                ownKana(number),
                "めぐみ",
                "南病院",
                "福岡県",
                "kyushu",
                number + "@example.jp",
                MemberStatus.ACTIVE,
                false,
                BigDecimal.ZERO,
                LocalDate.of(2012, 4, 1)));
  }

  private static String ownKana(String number) {
    StringBuilder kana = new StringBuilder();
    number.chars().filter(Character::isDigit).forEach(c -> kana.append(SOUNDS.charAt(c - '0')));
    return kana.toString();
  }

  public Fee fee(Member member) {
    return fee(member, "jsh-specialist");
  }

  public Fee fee(Member member, String programme) {
    return context
        .getBean(Fees.class)
        .open(
            new NewFee(
                context.getBean(TestCases.class).add(member.society(), member.id(), null).id(),
                member.society(),
                programme,
                member.id(),
                Fee.RENEWAL,
                20_000,
                Set.of(
                    PaymentMethod.CARD,
                    PaymentMethod.CONVENIENCE_STORE,
                    PaymentMethod.POSTAL_TRANSFER)));
  }

  public CurrentUser secretariat() {
    return secretariat("jsh");
  }

  public CurrentUser secretariat(String society) {
    String name = "money-office" + UUID.randomUUID().toString().substring(0, 8);
    return context
        .getBean(Accounts.class)
        .create(
            new NewAccount(
                name,
                "a-long-pass-phrase-7",
                "事務局",
                society,
                Set.of(Role.SECRETARIAT),
                null,
                null,
                name + "@example.jp",
                false))
        .get();
  }

  /** A statement of the bank with these lines: day of the month, amount, payer, memo. */
  public static byte[] statement(String... lines) {
    return ("入金日,入金額,振込人名義,摘要\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The money of that payer. */
  public Remittance of(CurrentUser user, String payer) {
    return requireNonNull(
        context
            .getBean(Remittances.class)
            .list(user, new RemittanceQuery(Set.of(RemittanceStatus.values()), payer, 10))
            .get(0));
  }
}
