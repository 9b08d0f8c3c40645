package jp.koshin.review;

import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with open tasks: take, give, decide, take back. A task of others is unknown to them. */
@Service
@Transactional
public class Reviews {

  /**
   * Gives a task to somebody of its stage, or back to all.
   *
   * @param assignee user name, the own to claim it, null to release it
   */
  public Outcome<InboxTask> assign(CurrentUser user, String taskId, @Nullable String assignee) {
    throw new UnsupportedOperationException();
  }

  /** Decides a stage; the process goes on in the same transaction. */
  public Outcome<Decision> decide(CurrentUser user, DecisionRequest request) {
    throw new UnsupportedOperationException();
  }

  /** Takes the own decision back within 30 seconds; the case stands at the same stage again. */
  public Outcome<Decision> undo(CurrentUser user, String taskId) {
    throw new UnsupportedOperationException();
  }

  /** Why this user may not decide this task; empty when nothing stands against it. */
  public List<Refusal> obstacles(CurrentUser user, String taskId) {
    throw new UnsupportedOperationException();
  }

  /** All decisions of a case, oldest first, also those undone. Checks no rights: callers do. */
  public List<Decision> decisions(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  /** The last decision of a case that stands. Checks no rights: for the process. */
  public Decision lastDecision(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  /** For the process: the review is about to be late. */
  public void remind(UUID caseId) {
    throw new UnsupportedOperationException();
  }

  /** For the process: the review is late, the task goes back to everybody of its stage. */
  public void escalate(UUID caseId) {
    throw new UnsupportedOperationException();
  }
}
