package jp.koshin.deferral;

import jp.koshin.workflow.CaseKind;

/** What a petition is about. */
public enum PetitionKind {
  /** To renew later (更新猶予). */
  DEFERRAL(CaseKind.DEFERRAL, "Y"),
  /** To regain a lapsed certification (再認定). */
  REINSTATEMENT(CaseKind.REINSTATEMENT, "S"),
  /** A shortage of credits after the term, which the member is asked to explain (資格の留保). */
  RESERVATION(CaseKind.RESERVATION, "H");

  private final CaseKind caseKind;
  private final String letter;

  PetitionKind(CaseKind caseKind, String letter) {
    this.caseKind = caseKind;
    this.letter = letter;
  }

  /** The kind of case, for inbox and review. */
  public CaseKind caseKind() {
    return caseKind;
  }

  /** What the numbers of its cases begin with. */
  String letter() {
    return letter;
  }
}
