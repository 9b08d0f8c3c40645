package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.BulkRun;
import jp.koshin.shared.Refusal;

/** What is done with several tasks at once: choosing them, one answer to all, another assignee. */
final class GroupWork extends Div {

  private static final long serialVersionUID = 1L;

  /** What this asks of the page. */
  interface Desk {
    /** Tasks were given away or are being decided: the list is to be read again. */
    void reread();

    /** Lines are to be drawn again. */
    void repaint();

    /** A run began: look often. */
    void hurry();
  }

  private final transient CurrentUser user;
  private final transient InboxServices services;
  private final transient Function<List<Refusal>, List<String>> sentences;
  private final transient Desk desk;
  private final InboxPicks picks;
  private final BulkProgress progress;

  GroupWork(CurrentUser user, InboxServices services, Desk desk) {
    this.user = user;
    this.services = services;
    this.desk = desk;
    sentences = services.sentences(getLocale());
    addClassName("koshin-inbox-group");
    picks = new InboxPicks(this::decide, this::passOn, desk::repaint);
    progress = new BulkProgress(services.bulk(), user, sentences, desk::reread);
    add(progress, picks);
  }

  InboxPicks picks() {
    return picks;
  }

  BulkProgress progress() {
    return progress;
  }

  /** One answer to those chosen; nothing happens where none is. */
  void decide() {
    decide(picks.tasks());
  }

  private void decide(List<InboxTask> tasks) {
    if (!tasks.isEmpty()) {
      new BulkDialog(tasks, request -> services.bulk().start(user, request), sentences, this::began)
          .open();
    }
  }

  private void began(BulkRun run) {
    changed();
    progress.show(run);
    desk.hurry();
  }

  /** Another assignee for those chosen; nothing happens where none is. */
  void passOn() {
    passOn(picks.tasks());
  }

  private void passOn(List<InboxTask> tasks) {
    passOn(tasks, () -> {});
  }

  /** Another assignee for these; then something more is done. */
  void passOn(List<InboxTask> tasks, Runnable then) {
    if (tasks.isEmpty()) {
      return;
    }
    Runnable done =
        () -> {
          changed();
          then.run();
        };
    new AssignDialog(user, tasks, services.reviews(), services.assignees(), sentences, done).open();
  }

  private void changed() {
    picks.keep(List.of());
    desk.reread();
  }
}
