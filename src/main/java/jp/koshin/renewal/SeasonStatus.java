package jp.koshin.renewal;

/** A season before its window opens, while cases are open, and after it closed. */
public enum SeasonStatus {
  PLANNED,
  OPEN,
  CLOSED
}
