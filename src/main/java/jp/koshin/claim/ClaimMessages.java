package jp.koshin.claim;

/** What the process of a claim waits for. */
final class ClaimMessages {

  static final String CARD_SCANNED = "card_scanned";
  static final String WITHDRAWN = "claim_withdrawn";
  static final String TASK_DRAFT = "task_draft";
  static final String TASK_CORRECT = "task_correct";

  private ClaimMessages() {}
}
