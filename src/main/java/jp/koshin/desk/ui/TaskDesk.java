package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.EvidencePane;

/** The task that is looked at: its evidence in the middle, its facts and the answers beside it. */
final class TaskDesk {

  /** Whoever these concern does not see the content either. */
  private static final List<String> BLIND = List.of("OWN_CASE", "CONFLICT_OF_INTEREST");

  private final CurrentUser user;
  private final InboxServices services;
  private final Locale locale;
  private final EvidencePane evidence;
  private final DecisionPanel decision;

  TaskDesk(
      CurrentUser user,
      InboxServices services,
      Locale locale,
      EvidencePane evidence,
      DecisionPanel decision) {
    this.user = user;
    this.services = services;
    this.locale = locale;
    this.evidence = evidence;
    this.decision = decision;
  }

  /** The task as it stands now, if it is still the user's to see. */
  Optional<InboxTask> find(String taskId) {
    return taskId.isEmpty() ? Optional.empty() : services.inbox().find(user, taskId);
  }

  void show(InboxTask task) {
    Function<List<Refusal>, List<String>> sentences = services.sentences(locale);
    CaseSheets sheets = services.sheets();
    List<Refusal> obstacles = services.reviews().obstacles(user, task.id());
    boolean hidden = obstacles.stream().anyMatch(o -> BLIND.contains(o.code()));
    evidence.show(hidden ? List.of() : sheets.files(user, task.kind(), task.caseId(), locale));
    Div sheet = hidden ? new Div() : sheets.sheet(user, task.kind(), task.caseId(), locale);
    decision.show(task, sheet, sentences.apply(obstacles), user.username().equals(task.assignee()));
    if (obstacles.isEmpty()) {
      decision.offer(services.returns(task));
      decision.warn(services.returned(task, locale));
      decision.warn(services.drawn(user, task, locale));
      decision.warn(sentences.apply(services.reviews().obstaclesToApproval(user, task.id())));
    }
    if (!hidden) {
      decision.offerConflict(() -> declareConflict(task));
    }
  }

  private void declareConflict(InboxTask task) {
    services.declareConflict(user, task);
    show(task);
  }

  void showNothing(String sentence) {
    evidence.show(List.of());
    decision.clear(sentence);
  }
}
