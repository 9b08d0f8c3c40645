package jp.koshin.desk.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionRequest;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.Messages;
import jp.koshin.workflow.CaseKind;

/** What a reviewer answers to the task that is shown: a decision brings the next one. */
final class TaskAnswers implements DecisionPanel.Desk {

  /** What this asks of the page. */
  interface Page {
    /** The list is to be read again. */
    void reread();

    InboxList list();

    ShownTask shown();

    /** Says why a decision was refused. */
    void refuse(List<Refusal> refusals);

    /** To somebody else. */
    void passOn(InboxTask task);
  }

  private final CurrentUser user;
  private final InboxServices services;
  private final Function<List<Refusal>, List<String>> sentences;
  private final Consumer<InboxTask> choose;
  private final Page page;
  private final Undo undo;

  TaskAnswers(
      CurrentUser user,
      InboxServices services,
      Function<List<Refusal>, List<String>> sentences,
      Consumer<InboxTask> choose,
      Page page) {
    this.user = user;
    this.services = services;
    this.sentences = sentences;
    this.choose = choose;
    this.page = page;
    undo = new Undo(id -> services.reviews().undo(user, id), this::undone, sentences);
  }

  @Override
  public void assign(InboxTask task, boolean take) {
    Outcome<InboxTask> outcome =
        services.reviews().assign(user, task.id(), take ? user.username() : null);
    if (outcome.isDone()) {
      page.reread();
      page.shown().renew(outcome.get());
    } else {
      Messages.stop(String.join("\n", sentences.apply(outcome.refusals())));
    }
  }

  @Override
  public void passOn(InboxTask task) {
    page.passOn(task);
  }

  @Override
  public void decide(DecisionRequest request) {
    InboxList list = page.list();
    int position = list.position();
    boolean revocable = isOfClaim(request.taskId());
    try {
      Outcome<Decision> outcome = services.reviews().decide(user, request);
      if (!outcome.isDone()) {
        page.refuse(outcome.refusals());
        return;
      }
      if (revocable) {
        undo.offer(request);
      } else {
        undo.sayFinal(request);
      }
      page.reread();
      list.selectAt(position)
          .ifPresentOrElse(choose, () -> page.shown().nothing("desk.inbox.done"));
    } catch (LostRace race) {
      Messages.stop(String.join("\n", sentences.apply(List.of(race.refusal()))));
      page.reread();
      page.shown().nothing("desk.inbox.choose");
    }
  }

  /** Only the decision on a claim can be taken back; others move terms and deadlines at once. */
  private boolean isOfClaim(String taskId) {
    return services
        .inbox()
        .find(user, taskId)
        .filter(task -> task.kind() == CaseKind.CLAIM)
        .isPresent();
  }

  void takeBack() {
    undo.takeBack();
  }

  /** It is looked at again, also where it stands too far down to be listed. */
  private void undone(UUID caseId) {
    page.reread();
    services
        .inbox()
        .ofCase(caseId)
        .flatMap(t -> page.list().select(t.id()).or(() -> services.inbox().find(user, t.id())))
        .ifPresent(choose);
  }
}
