package jp.koshin.payment;

/** How a fee is paid. Which of them a programme takes is said by its edition. */
public enum PaymentMethod {
  CARD,
  POSTAL_TRANSFER,
  CONVENIENCE_STORE,
  BANK
}
