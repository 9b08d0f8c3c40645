package jp.koshin.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.audit.AuditTrail;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.programme.ActivityKind;
import jp.koshin.review.Decision;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import jp.koshin.valuation.ActivityValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a decision does to a claim; called by the process only, in the transaction of the decision.
 */
@Service
@Transactional
public class ClaimDecisions {

  private static final String OVERRIDE = "OVERRIDE";

  private final ClaimStore store;
  private final ClaimDeadlines deadlines;
  private final ClaimAssessment assessment;
  private final CreditLedger ledger;
  private final Reviews reviews;
  private final Accounts accounts;
  private final Users users;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClaimDecisions(
      ClaimStore store,
      ClaimDeadlines deadlines,
      ClaimAssessment assessment,
      CreditLedger ledger,
      Reviews reviews,
      Accounts accounts,
      Users users,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.deadlines = deadlines;
    this.assessment = assessment;
    this.ledger = ledger;
    this.reviews = reviews;
    this.accounts = accounts;
    this.users = users;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Approves the claim (承認) and credits it; a card scan by the rules' value, else as the reviewer
   * decided.
   *
   * @throws LostRace {@code DUPLICATE_CREDIT} when the activity was credited meanwhile
   */
  public void approve(UUID claimId) {
    Claim claim = store.locked(claimId);
    Instant now = clock.instant();
    CurrentUser by;
    if (claim.origin() == ClaimOrigin.CARD) {
      by = users.find().orElseGet(CurrentUser::system);
      claim.approve(now, null, null);
    } else {
      Decision decision = reviews.lastDecision(claimId);
      by = accounts.get(decision.accountId());
      claim.approve(now, decision.credits(), decision.reason());
    }
    ActivityValue value = valueOf(claim);
    CreditEntry posted = ledger.post(entry(claim, value, by));
    record(
        claim,
        "CLAIM_APPROVED",
        by,
        Map.of(
            "credits", value.credits().toString(),
            "entry", posted.id().toString(),
            "event", posted.event(),
            "rule", posted.rule(),
            "edition", posted.edition()));
    events.publishEvent(new ClaimApproved(claim.ref(), value.credits(), claim.origin(), now));
  }

  private static NewEntry entry(Claim claim, ActivityValue value, CurrentUser by) {
    ActivityKind kind = Objects.requireNonNull(claim.input().kind());
    String label = claim.input().label();
    String category = value.category();
    return new NewEntry(
        claim.ref().memberId(),
        claim.ref().programme(),
        claim.edition(),
        kind,
        Objects.requireNonNull(claim.input().date()),
        label.isEmpty() ? kind.name() : label,
        category == null ? kind.name() : category,
        value.credits(),
        claim.origin() == ClaimOrigin.CARD ? CreditSource.CARD : CreditSource.CLAIM,
        claim.worth().isOverridden() ? OVERRIDE : value.source().map(r -> r.rule()).orElse(""),
        claim.ref().id(),
        value.identity(),
        by,
        claim.input().course());
  }

  /** Rejects the claim (却下) with the reviewer's reason. */
  public void reject(UUID claimId) {
    Claim claim = store.locked(claimId);
    Decision decision = reviews.lastDecision(claimId);
    String reason = Objects.requireNonNull(decision.reason());
    Instant now = clock.instant();
    claim.reject(now, reason);
    record(claim, "CLAIM_REJECTED", accounts.get(decision.accountId()), Map.of("reason", reason));
    events.publishEvent(new ClaimRejected(claim.ref(), reason, now));
  }

  /** Sends the claim back for correction (差戻し) within the edition's days. */
  public void sendBack(UUID claimId) {
    Claim claim = store.locked(claimId);
    Decision decision = reviews.lastDecision(claimId);
    String reason = Objects.requireNonNull(decision.reason());
    Instant now = clock.instant();
    Instant due = deadlines.newCorrectionDue(claim);
    claim.sendBack(now, reason, due);
    record(
        claim,
        "CLAIM_RETURNED",
        accounts.get(decision.accountId()),
        Map.of("reason", reason, "due", due.toString()));
    events.publishEvent(new ClaimReturned(claim.ref(), reason, due, now));
  }

  /** The correction did not come in time: the claim is closed as withdrawn (申請取下). */
  public void lapse(UUID claimId) {
    Claim claim = store.locked(claimId);
    Instant now = clock.instant();
    claim.lapse(now);
    record(claim, "CLAIM_LAPSED", CurrentUser.system(), Map.of());
    events.publishEvent(new ClaimLapsed(claim.ref(), now));
  }

  /** A decision was taken back: its credit is reversed and the claim waits for review again. */
  public void reopen(UUID claimId) {
    Claim claim = store.locked(claimId);
    CurrentUser by = users.find().orElseGet(CurrentUser::system);
    boolean overridden = claim.worth().isOverridden();
    claim.reopen();
    ledger.ofClaim(claimId).ifPresent(entry -> ledger.reverse(entry.id(), by, "DECISION_UNDONE"));
    if (overridden) {
      claim.value(assessment.rulesValue(claim));
    }
    store.flush(claim);
  }

  /** Reminds the applicant that the time to correct the claim runs out. */
  public void remindCorrection(UUID claimId) {
    Claim claim = store.locked(claimId);
    events.publishEvent(
        new CorrectionReminder(
            claim.ref(), Objects.requireNonNull(claim.answer().correctionDue()), clock.instant()));
    record(claim, "TASK_REMINDED", CurrentUser.system(), Map.of());
  }

  private static ActivityValue valueOf(Claim claim) {
    return Objects.requireNonNull(claim.worth().value(), "a submitted claim is valued");
  }

  private void record(Claim claim, String action, CurrentUser by, Map<String, ?> details) {
    audit.record(claim.ref().society(), claim.ref().id(), action, by, details);
  }
}
