package jp.koshin.desk.ui;

import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.Shortcuts;

/** The keys of the inbox: those for the task that is looked at, and how others are added. */
final class InboxKeys {

  private InboxKeys() {}

  static Shortcuts of(EvidencePane evidence, DecisionPanel decision) {
    Shortcuts keys = new Shortcuts();
    on(keys, "a", "desk.decision.approve", () -> decision.answer(DecisionOutcome.APPROVE));
    on(keys, "r", "desk.decision.return", () -> decision.answer(DecisionOutcome.RETURN));
    on(keys, "x", "desk.decision.reject", () -> decision.answer(DecisionOutcome.REJECT));
    on(keys, "n", "shared.evidence.next", evidence::nextPage);
    on(keys, "p", "shared.evidence.previous", evidence::previousPage);
    return keys;
  }

  static void on(Shortcuts keys, String key, String text, Runnable action) {
    keys.on(key, keys.getTranslation(text), action);
  }
}
