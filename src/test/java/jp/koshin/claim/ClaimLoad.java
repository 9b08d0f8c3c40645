package jp.koshin.claim;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.review.DecisionOutcome;
import org.springframework.context.ApplicationContext;

/** Claims one after the other, each of another day, for those who measure. */
public final class ClaimLoad {

  private static final int MEMBERS = 40;

  private final ClaimSituations given;
  private final Claims claims;
  private final List<CurrentUser> members;
  private final CurrentUser reviewer;
  private final AtomicInteger next = new AtomicInteger();

  /** A claim that waits with its evidence. */
  public record Prepared(CurrentUser member, UUID id) {}

  public ClaimLoad(ApplicationContext context) {
    given = new ClaimSituations(context);
    claims = context.getBean(Claims.class);
    members = IntStream.range(0, MEMBERS).mapToObj(n -> given.member()).toList();
    reviewer = given.staff(Role.REVIEWER);
  }

  public Prepared draft() {
    int n = next.getAndIncrement();
    CurrentUser member = members.get(n % MEMBERS);
    ClaimView draft = given.draft(member, "ASH", given.today().minusDays(n / MEMBERS));
    return new Prepared(member, draft.id());
  }

  public void addEvidence(Prepared claim) {
    given.attach(claim.member(), claims.get(claim.member(), claim.id()));
  }

  public ClaimView submit(Prepared claim) {
    return claims.submit(claim.member(), claim.id()).get();
  }

  public void submitAndApprove(Prepared claim) {
    ClaimView submitted = submit(claim);
    if (!given.decide(reviewer, submitted, DecisionOutcome.APPROVE).isDone()) {
      throw new IllegalStateException("not approved: " + claim);
    }
  }
}
