package jp.koshin.valuation;

/** The member's place among the authors of a work. */
public enum Authorship {
  FIRST,
  SECOND,
  OTHER
}
