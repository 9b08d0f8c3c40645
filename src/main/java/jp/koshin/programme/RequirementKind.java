package jp.koshin.programme;

/** The closed set of what a renewal can require. */
public enum RequirementKind {
  /** The total of all categories is at least {@code minimum}. */
  TOTAL_CREDITS,
  /** What is counted of {@code category} is at least {@code minimum}. */
  CATEGORY_CREDITS,
  /**
   * The credits of all activities that carry {@code tag} sum up to {@code minimum}, before caps.
   */
  TAGGED_CREDITS,
  /** At least {@code minimum} activities that carry {@code tag} earn something. */
  TAGGED_COUNT,
  /** All of {@code of}; shown as yes or no. */
  ALL_OF,
  /** At least one of {@code of}; shown as yes or no. */
  ANY_OF,
  /** The dues (会費) of the term are paid. */
  DUES_PAID,
  /** The {@code document} is registered. */
  DOCUMENT,
  /** The written exam is passed. */
  EXAM_PASSED,
  /** Works at a training facility of the society at least {@code minimum} days a week. */
  TRAINING_FACILITY,
  /** Certified since at least {@code minimum} whole years on the day of the check. */
  YEARS_CERTIFIED,
  /** Renews the parent qualification in the same season. */
  RENEWING_PARENT;

  /** Whether the answer carries what is required and what is there. */
  public boolean hasFigures() {
    return ordinal() <= TAGGED_COUNT.ordinal();
  }
}
