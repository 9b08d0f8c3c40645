package jp.koshin.workflow;

/** What a case is. */
public enum CaseKind {
  /** A credit claim (単位申請). */
  CLAIM("credit-claim"),
  /** A renewal application (更新申請). */
  RENEWAL("renewal");

  private final String processKey;

  CaseKind(String processKey) {
    this.processKey = processKey;
  }

  /** The key of the process that carries cases of this kind. */
  public String processKey() {
    return processKey;
  }
}
