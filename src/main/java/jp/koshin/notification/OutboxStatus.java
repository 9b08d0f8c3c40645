package jp.koshin.notification;

/** What became of a mail. */
public enum OutboxStatus {
  WAITING,
  SENT,
  FAILED,
  CANCELLED
}
