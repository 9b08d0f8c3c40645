package jp.koshin.valuation;

/** The reason codes that are given outside the tables; tables give the others. */
final class Codes {

  static final String CATALOGUE = "CATALOGUE";
  static final String STATED = "STATED";
  static final String AMBIGUOUS_NAME = "AMBIGUOUS_NAME";
  static final String NO_CREDIT_LISTED = "NO_CREDIT_LISTED";
  static final String NOT_COUNTED_HERE = "NOT_COUNTED_HERE";
  static final String OUT_OF_PERIOD = "OUT_OF_PERIOD";
  static final String DUPLICATE = "DUPLICATE";
  static final String SAME_LECTURE = "SAME_LECTURE";

  private Codes() {}
}
