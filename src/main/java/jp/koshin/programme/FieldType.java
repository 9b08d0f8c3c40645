package jp.koshin.programme;

/** What may be written into a field of an application. */
public enum FieldType {
  /** One line. */
  TEXT,
  /** Several lines. */
  LONG_TEXT,
  /** One of the options, from a list. */
  CHOICE,
  /** One of the options, all of them in sight. */
  RADIO,
  /** A day, stored as {@code 2024-10-11}. */
  DATE,
  /** A month, stored as {@code 2024-10}. */
  MONTH,
  /** A figure of at most two decimals, stored as plain digits. */
  NUMBER,
  /** Ticked or not, stored as {@code true} or nothing. */
  CHECKBOX;

  /** Whether it has options. */
  public boolean hasOptions() {
    return this == CHOICE || this == RADIO;
  }
}
