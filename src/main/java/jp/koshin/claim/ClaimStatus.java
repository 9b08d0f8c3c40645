package jp.koshin.claim;

/** Where a claim stands; shown as 下書き, 申請中, 差戻し, 承認, 却下, 申請取下. */
public enum ClaimStatus {
  DRAFT,
  SUBMITTED,
  RETURNED,
  APPROVED,
  REJECTED,
  WITHDRAWN;

  /** True while the applicant may change it. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** True once nothing more happens to it, an undone decision aside. */
  public boolean isFinal() {
    return this == APPROVED || this == REJECTED || this == WITHDRAWN;
  }
}
