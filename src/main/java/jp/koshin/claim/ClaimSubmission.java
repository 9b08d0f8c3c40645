package jp.koshin.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberStatus;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Handing a claim in (申請) and withdrawing it (申請取下). */
@Component
class ClaimSubmission {

  private final ClaimStore store;
  private final ClaimAccess access;
  private final ClaimChecks checks;
  private final Inbox inbox;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClaimSubmission(
      ClaimStore store,
      ClaimAccess access,
      ClaimChecks checks,
      Inbox inbox,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.checks = checks;
    this.inbox = inbox;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Outcome<ClaimView> submit(CurrentUser user, UUID id) {
    Claim claim = access.own(user, id);
    Instant now = clock.instant();
    if (!claim.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    Instant due = claim.answer().correctionDue();
    if (due != null && claim.answer().isTooLateToCorrect(now)) {
      return Outcome.refused(Refusal.of("CORRECTION_CLOSED", Map.of("due", Formats.end(due))));
    }
    List<Refusal> refusals = checks.of(claim);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    handIn(user, claim, now);
    return Outcome.done(claim.view());
  }

  private void handIn(CurrentUser user, Claim claim, Instant now) {
    boolean first = claim.status() == ClaimStatus.DRAFT;
    claim.submit(now);
    store.flush(claim);
    boolean typed = first && claim.origin() == ClaimOrigin.PROXY;
    events.publishEvent(
        typed ? new ProxyClaimEntered(claim.ref(), now) : new ClaimSubmitted(claim.ref(), now));
    processes.completeTaskOf(
        claim.ref().id(), first ? ClaimMessages.TASK_DRAFT : ClaimMessages.TASK_CORRECT, Map.of());
    record(user, claim, first);
    store.flush(claim);
  }

  /** With what the rules gave, which the process has asked by now. */
  private void record(CurrentUser user, Claim claim, boolean first) {
    ActivityValue value =
        Objects.requireNonNull(claim.worth().value(), "a submitted claim is valued");
    audit.record(
        claim.ref().society(),
        claim.ref().id(),
        "CLAIM_SUBMITTED",
        user,
        Map.of(
            "origin", claim.origin().name(),
            "again", !first,
            "credits", value.credits().toString(),
            "edition", claim.edition()));
  }

  Outcome<ClaimView> withdraw(CurrentUser user, UUID id) {
    inbox.hold(id);
    Claim claim = access.own(user, id);
    if (claim.status().isFinal()) {
      return Outcome.refused(Refusal.of("ALREADY_DECIDED"));
    }
    close(user, claim, Map.of());
    return Outcome.done(claim.view());
  }

  /** The claim ends with its owner's membership; one that was decided meanwhile stays decided. */
  void withdrawWithMembership(CurrentUser by, UUID id, MemberStatus status) {
    inbox.hold(id);
    Claim claim = store.locked(id);
    if (!claim.status().isFinal()) {
      close(by, claim, Map.of("cause", status.name()));
    }
  }

  private void close(CurrentUser user, Claim claim, Map<String, ?> details) {
    Instant now = clock.instant();
    claim.withdraw(now);
    store.flush(claim);
    audit.record(claim.ref().society(), claim.ref().id(), "CLAIM_WITHDRAWN", user, details);
    processes.correlate(ClaimMessages.WITHDRAWN, claim.ref().id(), Map.of());
    events.publishEvent(new ClaimWithdrawn(claim.ref(), now));
  }
}
