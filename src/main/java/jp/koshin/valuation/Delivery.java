package jp.koshin.valuation;

/** How a course is taken. */
public enum Delivery {
  ONSITE,
  ELEARNING
}
