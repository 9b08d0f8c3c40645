package jp.koshin.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import jp.koshin.workflow.ProcessVariables;
import jp.koshin.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Taking a decision back: a slip of the hand, not a second thought. */
@Component
class Retraction {

  /** How long after a decision. Mails of it wait longer than this. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private final DecisionRows decisions;
  private final Cases cases;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Retraction(
      DecisionRows decisions,
      Cases cases,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.cases = cases;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Outcome<Decision> undo(CurrentUser user, String taskId) {
    Decision decision =
        decisions
            .lockOfTask(taskId)
            .filter(made -> made.accountId().equals(user.accountId()))
            .orElseThrow(() -> new NotFound("decision on", taskId));
    if (decision.isUndone()) {
      return Outcome.refused(Refusal.of("ALREADY_UNDONE"));
    }
    Instant now = clock.instant();
    boolean waits = processes.isWaitingFor(DecisionUndone.MESSAGE, decision.caseId());
    if (tooLate(decision, now) || !waits && processes.isActive(decision.caseId())) {
      return Outcome.refused(Refusal.of("UNDO_TOO_LATE"));
    }
    CaseSummary summary = cases.summary(decision.caseId());
    decisions.undo(decision, now);
    audit.record(
        summary.society(),
        summary.id(),
        "DECISION_UNDONE",
        user,
        Map.of("stage", decision.stage()));
    events.publishEvent(new DecisionUndone(summary.kind(), decision, user));
    reopen(summary, decision, waits);
    return Outcome.done(decision);
  }

  /** Also when somebody has decided the next stage meanwhile. */
  private boolean tooLate(Decision decision, Instant now) {
    UUID last = decisions.lastStanding(decision.caseId()).map(Decision::id).orElse(decision.id());
    return now.isAfter(decision.decidedAt().plus(GRACE)) || !last.equals(decision.id());
  }

  private void reopen(CaseSummary summary, Decision decision, boolean waits) {
    Map<String, Object> stage = Map.of(ProcessVariables.STAGE.name(), decision.stage());
    if (waits) {
      processes.correlate(DecisionUndone.MESSAGE, summary.id(), stage);
    } else {
      processes.startByMessage(DecisionUndone.startMessage(summary.kind()), summary.id(), stage);
    }
  }
}
