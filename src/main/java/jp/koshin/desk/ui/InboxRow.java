package jp.koshin.desk.ui;

import jp.koshin.inbox.InboxTask;

/**
 * A line of the inbox: a task as it was last seen. Two of the same task are the same line, however
 * it stands.
 */
record InboxRow(InboxTask task, State state) {

  /** What became of a task while it was on the screen. */
  enum State {
    OPEN,
    /** Somebody took it, gave it away or released it. */
    PASSED,
    /** Somebody decided it, or it was withdrawn. */
    GONE
  }

  static InboxRow of(InboxTask task) {
    return new InboxRow(task, State.OPEN);
  }

  String id() {
    return task.id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InboxRow row && row.id().equals(id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
