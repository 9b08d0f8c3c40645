package jp.koshin.payment;

/** A fee as shown: 未納, 手続中, 納入済, 期限切れ, 返金. */
public enum FeeStatus {
  UNPAID,
  PENDING,
  PAID,
  EXPIRED,
  REFUNDED
}
