package jp.koshin.claim;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Members, staff and claims in the situations that tests begin with. */
public class ClaimSituations {

  public static final String PROGRAMME = "jsh-specialist";
  static final String SOCIETY = "jsh";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String HASH = "{noop}koshin-tests-only";

  private final Members members;
  private final Accounts accounts;
  private final Certifications certifications;
  private final Claims claims;
  private final Inbox inbox;
  private final Reviews reviews;
  private final Clock clock;

  public ClaimSituations(ApplicationContext context) {
    members = context.getBean(Members.class);
    accounts = context.getBean(Accounts.class);
    certifications = context.getBean(Certifications.class);
    claims = context.getBean(Claims.class);
    inbox = context.getBean(Inbox.class);
    reviews = context.getBean(Reviews.class);
    clock = context.getBean(jp.koshin.shared.KoshinClock.class);
  }

  public LocalDate today() {
    return Tokyo.today(clock);
  }

  /** A certified member whose term began two years ago. */
  public CurrentUser member() {
    LocalDate from = today().minusYears(2);
    return member(SOCIETY, PROGRAMME, from);
  }

  /** A member whose term of five years began on a day. */
  CurrentUser member(String society, String programme, LocalDate from) {
    String number = "CLM" + System.nanoTime() + NEXT.incrementAndGet();
    UUID id =
        members
            .register(
                new NewMember(
                    society,
                    number,
                    "佐藤",
                    "花子",
                    "さとう",
                    "はなこ",
                    "第一病院",
                    "東京都",
                    "kanto",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    certifications.grant(
        new NewCertification(
            id, programme, number, from, new Period(from, from.plusYears(5).minusDays(1)), 0));
    return account(society, number, Set.of(Role.PHYSICIAN), id);
  }

  public CurrentUser staff(Role... roles) {
    return account(
        SOCIETY, "staff-" + System.nanoTime() + NEXT.incrementAndGet(), Set.of(roles), null);
  }

  private CurrentUser account(
      String society, String name, Set<Role> roles, @Nullable UUID memberId) {
    return accounts
        .create(new NewAccount(name, HASH, name, society, roles, memberId, null, null, false))
        .get();
  }

  public String numberOf(CurrentUser member) {
    return members.get(java.util.Objects.requireNonNull(member.memberId())).number();
  }

  public ClaimView draft(CurrentUser member, String event, LocalDate date) {
    return claims
        .create(member, new NewClaim(PROGRAMME, null, ClaimInput.attendance(event, date)))
        .get();
  }

  /** A draft with everything it needs. */
  public ClaimView ready(CurrentUser member, String event, LocalDate date) {
    ClaimView draft = draft(member, event, date);
    attach(member, draft);
    return draft;
  }

  public void attach(CurrentUser user, ClaimView claim) {
    claims.addEvidence(user, claim.id(), "参加証.png", "ATTENDANCE_CERTIFICATE", picture()).get();
  }

  public ClaimView submitted(CurrentUser member, String event, LocalDate date) {
    return claims.submit(member, ready(member, event, date).id()).get();
  }

  public String taskOf(ClaimView claim) {
    return inbox.ofCase(claim.id()).orElseThrow().id();
  }

  Outcome<?> decide(CurrentUser reviewer, ClaimView claim, DecisionOutcome outcome) {
    return decide(reviewer, claim, outcome, null);
  }

  Outcome<?> decide(
      CurrentUser reviewer,
      ClaimView claim,
      DecisionOutcome outcome,
      @Nullable BigDecimal credits) {
    String reason = outcome == DecisionOutcome.APPROVE && credits == null ? null : "参加証が読めません";
    return reviews.decide(
        reviewer, new DecisionRequest(taskOf(claim), outcome, reason, credits, null));
  }

  static Map<String, Object> change(String field, Object value) {
    return Map.of(field, value);
  }

  private static byte[] picture() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
