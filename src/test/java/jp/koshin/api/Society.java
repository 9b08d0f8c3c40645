package jp.koshin.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jp.koshin.access.Accounts;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Passwords;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** People of a society who call, each with a token. */
class Society {

  static final String PASSWORD = "a quiet harbour";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static @Nullable String hash;

  private final ApplicationContext context;
  private final Caller nobody;
  private final String code;

  Society(ApplicationContext context, Caller nobody, String code) {
    this.context = context;
    this.nobody = nobody;
    this.code = code;
  }

  /** A certified member and the number by which they log in. */
  String member() {
    return member("jsh-specialist", today().minusYears(2));
  }

  /** A member whose term of five years began on a day. */
  String member(String programme, LocalDate from) {
    String number = "API" + System.nanoTime() + NEXT.incrementAndGet();
    UUID id =
        context
            .getBean(Members.class)
            .register(
                new NewMember(
                    code,
                    number,
                    "山田",
                    "太郎",
                    "ヤマダ",
                    "タロウ",
                    "第一病院",
                    "東京都",
                    "tokyo",
                    "yamada@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    context
        .getBean(Certifications.class)
        .grant(
            new NewCertification(
                id, programme, number, from, new Period(from, from.plusYears(5).minusDays(1)), 0));
    account(number, Role.PHYSICIAN, id, null);
    return number;
  }

  String staff(Role role) {
    return staff(role, null);
  }

  String staff(Role role, @Nullable String branch) {
    String name = "api-" + System.nanoTime() + NEXT.incrementAndGet();
    account(name, role, null, branch);
    return name;
  }

  Caller login(String name) {
    return nobody.login(name, PASSWORD);
  }

  LocalDate today() {
    return Tokyo.today(context.getBean(KoshinClock.class));
  }

  private void account(String name, Role role, @Nullable UUID memberId, @Nullable String branch) {
    if (hash == null) {
      hash = context.getBean(Passwords.class).hash(PASSWORD);
    }
    context
        .getBean(Accounts.class)
        .create(
            new NewAccount(name, hash, "山田 太郎", code, Set.of(role), memberId, branch, null, false))
        .get();
  }

  static byte[] picture() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
