package jp.koshin.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Cases;
import jp.koshin.workflow.ProcessVariables;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with open tasks: take, give, decide, take back. A task that is not theirs is
 * unknown to them. Each action is one transaction that holds the task's row, so of two at once the
 * second sees what the first did.
 */
@Service
@Transactional
public class Reviews {

  private final Inbox inbox;
  private final ReviewRules rules;
  private final DecisionRows decisions;
  private final Assignments assignments;
  private final Retraction retraction;
  private final Processes processes;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(
      Inbox inbox,
      ReviewRules rules,
      DecisionRows decisions,
      Assignments assignments,
      Retraction retraction,
      Processes processes,
      Cases cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.inbox = inbox;
    this.rules = rules;
    this.decisions = decisions;
    this.assignments = assignments;
    this.retraction = retraction;
    this.processes = processes;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives a task to somebody of its stage, or back to all. What somebody holds is given away by
   * them, or by the society's secretariat; others are refused with {@code ASSIGNED_TO_OTHER}.
   * Refused with {@code UNKNOWN_ASSIGNEE}, too, or with what would forbid the assignee to decide.
   *
   * @param assignee user name, the own to claim it, null to release it
   */
  public Outcome<InboxTask> assign(CurrentUser user, String taskId, @Nullable String assignee) {
    Optional<InboxTask> task = inbox.lock(user, taskId).or(() -> ofSecretariat(user, taskId));
    return task.isEmpty() ? gone(user, taskId) : assignments.assign(user, task.get(), assignee);
  }

  /**
   * Decides a stage; the process goes on in the same transaction. Refused with {@code
   * ALREADY_DECIDED}, {@code STALE_VERSION}, {@code REASON_REQUIRED}, {@code TEXT_TOO_LONG}, {@code
   * CREDITS_NOT_ACCEPTABLE}, {@code RETURN_NOT_POSSIBLE} or an obstacle; {@code TASK_TAKEN} while
   * somebody else holds it who is not absent.
   *
   * @throws NotFound for a task that is not in one of the user's queues
   */
  public Outcome<Decision> decide(CurrentUser user, DecisionRequest request) {
    Optional<InboxTask> locked = inbox.lock(user, request.taskId());
    if (locked.isEmpty()) {
      return gone(user, request.taskId());
    }
    InboxTask task = locked.get();
    List<Refusal> refusals =
        Stream.concat(rules.obstacles(user, task).stream(), rules.faults(task, request).stream())
            .toList();
    return refusals.isEmpty()
        ? Outcome.done(carryOut(user, task, request))
        : Outcome.refused(refusals);
  }

  /**
   * Takes the own decision back within 30 seconds; the case stands at the same stage again. Refused
   * with {@code UNDO_TOO_LATE} or {@code ALREADY_UNDONE}.
   *
   * @param taskId the task that was decided
   * @throws NotFound when this user has not decided it
   */
  public Outcome<Decision> undo(CurrentUser user, String taskId) {
    return retraction.undo(user, taskId);
  }

  /**
   * Why this user may not decide this task; empty when nothing stands against it.
   *
   * @throws NotFound for a task that is not in one of the user's queues
   */
  @Transactional(readOnly = true)
  public List<Refusal> obstacles(CurrentUser user, String taskId) {
    return rules.obstacles(
        user, inbox.find(user, taskId).orElseThrow(() -> new NotFound("task", taskId)));
  }

  /**
   * Why an approval of this task would be refused whoever gave it, such as {@code
   * DUPLICATE_CREDIT}; it can still be returned or rejected.
   *
   * @throws NotFound for a task that is not in one of the user's queues
   */
  @Transactional(readOnly = true)
  public List<Refusal> obstaclesToApproval(CurrentUser user, String taskId) {
    return cases.obstaclesToApproval(
        inbox.find(user, taskId).orElseThrow(() -> new NotFound("task", taskId)).caseId());
  }

  /** All decisions of a case, oldest first, also those undone. Checks no rights: callers do. */
  @Transactional(readOnly = true)
  public List<Decision> decisions(UUID caseId) {
    return decisions.ofCase(caseId);
  }

  /** The last decision of a case that stands. Checks no rights: for the process. */
  @Transactional(readOnly = true)
  public Decision lastDecision(UUID caseId) {
    return decisions.lastStanding(caseId).orElseThrow(() -> new NotFound("decision of", caseId));
  }

  /** For the process: the review is about to be late. */
  public void remind(UUID caseId) {
    inbox.ofCase(caseId).ifPresent(assignments::remind);
  }

  /**
   * For the process: the review is late, the task goes to the stage's deputy, or back to everybody.
   */
  public void escalate(UUID caseId) {
    inbox.ofCase(caseId).ifPresent(assignments::escalate);
  }

  /** The secretariat passes on what absent people hold, also where it decides nothing itself. */
  private Optional<InboxTask> ofSecretariat(CurrentUser user, String taskId) {
    String society = user.society();
    return society != null && user.hasIn(society, Role.SECRETARIAT)
        ? inbox.lockHeld(society, taskId)
        : Optional.empty();
  }

  private Decision carryOut(CurrentUser user, InboxTask task, DecisionRequest request) {
    Decision decision =
        new Decision(
            UUID.randomUUID(),
            task.caseId(),
            task.id(),
            task.stage(),
            user.accountId(),
            request.outcome(),
            request.reason() == null ? null : request.reason().strip(),
            rules.override(task, request),
            rules.returnTo(task, request),
            clock.instant(),
            null);
    decisions.insert(decision);
    assignments.noteSubstitution(user, task);
    events.publishEvent(new DecisionMade(task.kind(), decision, user));
    processes.completeTaskPassing(
        task.id(), Map.of(ProcessVariables.OUTCOME.name(), request.outcome().name()));
    return decision;
  }

  /** Decided by somebody else is told apart from unknown, but only to staff of the society. */
  private <T> Outcome<T> gone(CurrentUser user, String taskId) {
    return decisions
        .ofTask(taskId)
        .filter(decision -> user.isStaffOf(cases.summary(decision.caseId()).society()))
        .map(decision -> Outcome.<T>refused(Refusal.of("ALREADY_DECIDED")))
        .orElseThrow(() -> new NotFound("task", taskId));
  }
}
