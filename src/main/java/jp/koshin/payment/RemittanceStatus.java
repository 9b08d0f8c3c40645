package jp.koshin.payment;

/** Where money that came in stands. */
public enum RemittanceStatus {
  /** Belongs to no fee yet. */
  OPEN,
  /** Assigned to a fee that it does not pay whole. */
  PARTIAL,
  /** More than its fee needs: the rest is to be settled. */
  EXCESS,
  /** Paid its fee, alone or with others. */
  MATCHED,
  /** Done with otherwise; a note says how. */
  SETTLED;

  /** Whether somebody has something to do. */
  public boolean isToSettle() {
    return this == OPEN || this == PARTIAL || this == EXCESS;
  }
}
