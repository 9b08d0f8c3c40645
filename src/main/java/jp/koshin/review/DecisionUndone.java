package jp.koshin.review;

import java.util.Locale;
import jp.koshin.access.CurrentUser;
import jp.koshin.workflow.CaseKind;

/**
 * Published in the transaction of the undo, before the process is told by the message {@link
 * #MESSAGE}: whoever acted upon the decision takes back what it did.
 */
public record DecisionUndone(CaseKind kind, Decision decision, CurrentUser by) {

  /**
   * The message that puts the case back to the same stage. A running process catches it; for an
   * ended one it starts a new instance of the process.
   */
  public static final String MESSAGE = "decision_undone";

  /**
   * Ended processes are started anew by this message: one name a kind, because start messages are
   * unique.
   */
  public static String startMessage(CaseKind kind) {
    return MESSAGE + "_" + kind.name().toLowerCase(Locale.ROOT);
  }
}
