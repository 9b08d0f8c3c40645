package jp.koshin.desk.ui;

import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.ui.Messages;

/** Which task the inbox shows, in its panes and in its address. */
final class ShownTask {

  private final TaskDesk desk;
  private final TaskPanes panes;
  private final InboxAddress address;
  private final Runnable reread;

  /**
   * @param reread lists the tasks again, because one of them is gone
   */
  ShownTask(TaskDesk desk, TaskPanes panes, InboxAddress address, Runnable reread) {
    this.desk = desk;
    this.panes = panes;
    this.address = address;
    this.reread = reread;
  }

  /** The task as it stands now; one that is no longer there is told of. */
  void choose(InboxTask chosen) {
    desk.find(chosen.id()).ifPresentOrElse(this::show, this::gone);
  }

  private void show(InboxTask task) {
    desk.show(task);
    address.show(task.id());
    panes.step(TaskPanes.Step.EVIDENCE);
  }

  /** The same task again, changed; the pane that is looked at stays. */
  void renew(InboxTask task) {
    desk.show(task);
  }

  private void gone() {
    Messages.stop(panes.getTranslation("desk.inbox.gone"));
    reread.run();
    nothing("desk.inbox.choose");
  }

  /** No task, with the sentence of a key instead. */
  void nothing(String key) {
    desk.showNothing(panes.getTranslation(key));
    address.show("");
    panes.step(TaskPanes.Step.LIST);
  }
}
