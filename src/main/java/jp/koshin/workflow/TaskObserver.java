package jp.koshin.workflow;

/**
 * Hears of every user task inside the engine's transaction: what it writes commits with the task or
 * not at all.
 */
public interface TaskObserver {

  void opened(HumanTask task);

  /** The assignee changed, possibly to nobody. */
  void assigned(HumanTask task);

  /** Completed, or cancelled by the process. */
  void closed(HumanTask task);
}
