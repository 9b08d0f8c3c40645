package jp.koshin.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who has a task, and what happens when it lies too long. */
@Component
class Assignments {

  private final Inbox inbox;
  private final ReviewRules rules;
  private final Ballots ballots;
  private final Substitution substitution;
  private final Accounts accounts;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Assignments(
      Inbox inbox,
      ReviewRules rules,
      Ballots ballots,
      Substitution substitution,
      Accounts accounts,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.inbox = inbox;
    this.rules = rules;
    this.ballots = ballots;
    this.substitution = substitution;
    this.accounts = accounts;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
  }

  /** The task's row is locked by the caller. */
  Outcome<InboxTask> assign(CurrentUser user, InboxTask task, @Nullable String username) {
    if (Objects.equals(task.assignee(), username)) {
      return Outcome.done(task);
    }
    Optional<CurrentUser> absent = substitution.absentHolder(user, task);
    if (task.assignee() != null && !mayPassOn(user, task) && absent.isEmpty()) {
      return toOther(task);
    }
    List<Refusal> bound = absent.map(holder -> rules.partiality(holder, task)).orElse(List.of());
    if (!bound.isEmpty()) {
      return Outcome.refused(bound);
    }
    if (username != null) {
      Optional<CurrentUser> assignee = ofStage(task, username);
      if (assignee.isEmpty()) {
        return Outcome.refused(Refusal.ofField("UNKNOWN_ASSIGNEE", "assignee"));
      }
      List<Refusal> obstacles = rules.partiality(assignee.get(), task);
      if (!obstacles.isEmpty()) {
        return Outcome.refused(obstacles);
      }
      if (task.assignee() != null && username.equals(user.username()) && absent.isEmpty()) {
        return toOther(task);
      }
    }
    noteSubstitution(user, task);
    processes.assign(task.id(), username);
    record(user, task, "TASK_ASSIGNED", Map.of("assignee", username == null ? "" : username));
    return Outcome.done(inbox.ofCase(task.caseId()).orElse(task));
  }

  /** Who holds a task gives it away; for those who are absent the secretariat does. */
  private static boolean mayPassOn(CurrentUser user, InboxTask task) {
    return user.username().equals(task.assignee()) || user.hasIn(task.society(), Role.SECRETARIAT);
  }

  private static Outcome<InboxTask> toOther(InboxTask task) {
    return Outcome.refused(Refusal.of("ASSIGNED_TO_OTHER", Map.of("assignee", holder(task))));
  }

  void remind(InboxTask task) {
    inbox.flag(task.id(), InboxTask.REMINDED);
    record(CurrentUser.system(), task, "TASK_REMINDED", Map.of("stage", task.stage()));
    events.publishEvent(new ReviewReminded(task));
  }

  /** Late: to the stage's deputies where one of them may decide, else back to all of the stage. */
  void escalate(InboxTask task) {
    inbox.flag(task.id(), InboxTask.ESCALATED);
    if (task.assignee() != null) {
      processes.assign(task.id(), null);
    }
    List<CurrentUser> deputies = deputies(task);
    if (!deputies.isEmpty()) {
      inbox.handTo(task.id(), deputyRole(task).orElseThrow());
    }
    String action = deputies.isEmpty() ? "TASK_ESCALATED" : "TASK_DEPUTISED";
    record(CurrentUser.system(), task, action, Map.of("stage", task.stage()));
    events.publishEvent(new ReviewEscalated(task, deputies));
  }

  private List<CurrentUser> deputies(InboxTask task) {
    return deputyRole(task).stream()
        .flatMap(role -> accounts.staff(task.society(), role).stream())
        .filter(deputy -> rules.partiality(deputy, task).isEmpty())
        .toList();
  }

  private Optional<Role> deputyRole(InboxTask task) {
    return ballots
        .terms(task)
        .flatMap(terms -> Optional.ofNullable(terms.rule().deputy()))
        .filter(role -> role != task.role());
  }

  /** The record names both: who acted, and in whose place. */
  void noteSubstitution(CurrentUser user, InboxTask task) {
    substitution
        .absentHolder(user, task)
        .ifPresent(
            absent ->
                record(user, task, "TASK_SUBSTITUTED", Map.of("absent", absent.displayName())));
  }

  private Optional<CurrentUser> ofStage(InboxTask task, String username) {
    return accounts.find(username).filter(account -> Assignees.isOfStage(account, task));
  }

  /** The name of who has a task. */
  static String holder(InboxTask task) {
    return String.valueOf(task.assigneeName() == null ? task.assignee() : task.assigneeName());
  }

  private void record(CurrentUser actor, InboxTask task, String action, Map<String, ?> details) {
    audit.recordInternal(task.society(), task.caseId(), action, actor, details);
  }
}
