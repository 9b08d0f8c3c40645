package jp.koshin.workflow;

/** What a case is. */
public enum CaseKind {
  /** A credit claim (単位申請). */
  CLAIM("credit-claim"),
  /** A renewal application (更新申請). */
  RENEWAL("renewal"),
  /** An application to renew later (更新猶予). */
  DEFERRAL("deferral"),
  /** An application to regain a lapsed certification (再認定). */
  REINSTATEMENT("reinstatement"),
  /** A certification whose holder is short of credits after the term (資格の留保). */
  RESERVATION("reservation");

  private final String processKey;

  CaseKind(String processKey) {
    this.processKey = processKey;
  }

  /** The key of the process that carries cases of this kind. */
  public String processKey() {
    return processKey;
  }
}
