package jp.koshin.credit;

/** How a credit arrived; {@code CORRECTION} marks the entry that reverses another. */
public enum CreditSource {
  CLAIM,
  CARD,
  ELEARNING,
  IMPORT,
  CORRECTION
}
