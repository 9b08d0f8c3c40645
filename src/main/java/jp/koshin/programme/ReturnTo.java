package jp.koshin.programme;

/** Where a review stage may send a case back to (差戻し先). */
public enum ReturnTo {
  /** The applicant corrects it and hands it in again. */
  APPLICANT,
  /** The stage before looks at it once more. */
  PREVIOUS
}
