package jp.koshin.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Members;
import jp.koshin.programme.ReturnTo;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide what, and what a decision must say. That somebody sees the task at all is the
 * inbox's rule.
 */
@Component
class ReviewRules {

  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1000);

  /** What only the typist of a case that is entered for a member does, and the member. */
  private static final Set<String> TYPING =
      Set.of(
          "APPLICATION_BY_PROXY",
          "CLAIM_CREATED",
          "CLAIM_SUBMITTED",
          "DEFERRAL_SUBMITTED",
          "EVIDENCE_ADDED",
          "RENEWAL_SUBMITTED");

  private final Members members;
  private final DecisionRows decisions;
  private final Ballots ballots;
  private final Substitution substitution;
  private final Cases cases;
  private final AuditTrail audit;

  ReviewRules(
      Members members,
      DecisionRows decisions,
      Ballots ballots,
      Substitution substitution,
      Cases cases,
      AuditTrail audit) {
    this.members = members;
    this.decisions = decisions;
    this.ballots = ballots;
    this.substitution = substitution;
    this.cases = cases;
    this.audit = audit;
  }

  /**
   * What stands between this person and deciding this task: its holder, impartiality and four eyes.
   * Who decides in place of somebody absent is bound by what binds either.
   */
  List<Refusal> obstacles(CurrentUser user, InboxTask task) {
    List<Refusal> found = new ArrayList<>(partiality(user, task));
    if (task.assignee() != null && !task.assignee().equals(user.username())) {
      substitution
          .absentHolder(user, task)
          .ifPresentOrElse(
              absent ->
                  partiality(absent, task).stream()
                      .filter(r -> !found.contains(r))
                      .forEach(found::add),
              () ->
                  found.add(
                      Refusal.of("TASK_TAKEN", Map.of("assignee", Assignments.holder(task)))));
    }
    return found;
  }

  /** What forbids this person to decide this task, whoever holds it. */
  List<Refusal> partiality(CurrentUser user, InboxTask task) {
    List<Refusal> found = new ArrayList<>();
    if (task.memberId().equals(user.memberId())) {
      found.add(Refusal.of("OWN_CASE"));
    } else if (members.conflict(user.accountId(), task.memberId())) {
      found.add(Refusal.of("CONFLICT_OF_INTEREST"));
    }
    if (!isExternal(task)
        && decisions.decidedAnotherStage(task.caseId(), user.accountId(), task.stage())) {
      found.add(Refusal.of("DECIDED_EARLIER_STAGE"));
    }
    if (ballots.hasVoted(user.accountId(), task)) {
      found.add(Refusal.of("ALREADY_VOTED"));
    }
    if (!isExternal(task) && isTypist(user, task)) {
      found.add(Refusal.of("PROXY_TYPIST"));
    }
    return found;
  }

  private boolean isTypist(CurrentUser user, InboxTask task) {
    UUID typist = cases.summary(task.caseId()).enteredBy();
    return typist != null && (typist.equals(user.accountId()) || hasTyped(user, task.caseId()));
  }

  /** What one of the staff began for a member, another may have gone on with or handed in. */
  private boolean hasTyped(CurrentUser user, UUID caseId) {
    return audit.history(caseId, false).stream()
        .anyMatch(e -> TYPING.contains(e.action()) && e.actor().equals(user.username()));
  }

  /** Who enters the results of a body outside decides nothing. */
  private boolean isExternal(InboxTask task) {
    return ballots.terms(task).map(terms -> terms.rule().external()).orElse(false);
  }

  /** What is wrong with the decision itself. */
  List<Refusal> faults(InboxTask task, DecisionRequest request) {
    List<Refusal> found = new ArrayList<>();
    if (request.version() != null && request.version() != task.version()) {
      found.add(Refusal.of("STALE_VERSION"));
    }
    if (request.credits() != null && !acceptable(task, request)) {
      found.add(Refusal.ofField("CREDITS_NOT_ACCEPTABLE", "credits"));
    }
    if (request.outcome() == DecisionOutcome.APPROVE && task.kind() != CaseKind.CLAIM) {
      found.addAll(cases.obstaclesToApproval(task.caseId()));
    }
    ReturnTo asked = request.returnTo();
    if (asked != null
        && (request.outcome() != DecisionOutcome.RETURN || !returns(task).contains(asked))) {
      found.add(Refusal.ofField("RETURN_NOT_POSSIBLE", "returnTo"));
    }
    String reason = request.reason();
    if (reason != null
        && reason.codePointCount(0, reason.length()) > DecisionRequest.LONGEST_REASON) {
      found.add(Refusal.ofField("TEXT_TOO_LONG", "reason"));
    }
    boolean explained = reason != null && !reason.isBlank();
    if (!explained && needsReason(task, request)) {
      found.add(Refusal.ofField("REASON_REQUIRED", "reason"));
    }
    return found;
  }

  /** The value that replaces that of the rules; null where theirs stands. */
  @Nullable BigDecimal override(InboxTask task, DecisionRequest request) {
    BigDecimal asked = request.credits();
    if (request.outcome() != DecisionOutcome.APPROVE || asked == null) {
      return null;
    }
    Credits valued = task.credits();
    return valued != null && valued.value().compareTo(asked) == 0 ? null : asked;
  }

  /** Where the task's stage may send its case back to. */
  List<ReturnTo> returns(InboxTask task) {
    return ballots
        .terms(task)
        .map(terms -> terms.rule().returnTo())
        .orElse(List.of(ReturnTo.APPLICANT));
  }

  /** Where a returned case goes; null for other decisions. */
  @Nullable ReturnTo returnTo(InboxTask task, DecisionRequest request) {
    if (request.outcome() != DecisionOutcome.RETURN) {
      return null;
    }
    return request.returnTo() == null ? returns(task).get(0) : request.returnTo();
  }

  private boolean needsReason(InboxTask task, DecisionRequest request) {
    return request.outcome() != DecisionOutcome.APPROVE || override(task, request) != null;
  }

  private static boolean acceptable(InboxTask task, DecisionRequest request) {
    BigDecimal credits = request.credits();
    return task.kind() == CaseKind.CLAIM
        && credits != null
        && credits.signum() >= 0
        && credits.stripTrailingZeros().scale() <= 2
        && credits.compareTo(MOST_CREDITS) <= 0;
  }
}
