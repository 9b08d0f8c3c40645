package jp.koshin.renewal;

/**
 * A renewal application (更新申請) as shown: 作成中, 申請中, 差戻し, 審査中, 納入待ち, 承認, 却下, 更新せず, 猶予申請の審査待ち, 猶予中,
 * 失効. Before the window opens there is no application (受付前).
 */
public enum RenewalStatus {
  PREPARING,
  SUBMITTED,
  RETURNED,
  IN_REVIEW,
  AWAITING_FEE,
  APPROVED,
  REJECTED,
  NOT_RENEWED,
  /** Its window closed, or its term ended, and the decision on a deferral is awaited. */
  AWAITING_DEFERRAL,
  DEFERRED,
  LAPSED;

  /** Whether the applicant may change the application and hand it in. */
  public boolean isEditable() {
    return this == PREPARING || this == RETURNED;
  }

  /** Whether the applicant may take the application back. */
  public boolean isWithdrawable() {
    return this == SUBMITTED || this == RETURNED || this == IN_REVIEW;
  }

  /** Whether nothing more is decided about it. */
  public boolean isDecided() {
    return this == APPROVED || this == REJECTED || this == NOT_RENEWED || this == LAPSED;
  }
}
