package jp.koshin.programme;

/** What a physician did; which of them earn credits is a programme's choice. */
public enum ActivityKind {
  ATTENDANCE,
  PAPER,
  PRESENTATION,
  COURSE,
  LECTURE,
  TALK,
  CHAIR,
  PEER_REVIEW,
  EXAM_DUTY,
  HEALTH_ACTIVITY,
  SCHOOL_PHYSICIAN,
  ACCIDENT_INVESTIGATION,
  CLINICAL_CASES,
  SEMINAR;

  /** Whether the activity names an event of the catalogue. */
  public boolean namesEvent() {
    return this == ATTENDANCE || this == SEMINAR;
  }

  /** Whether it is a work (業績) with a title and a place among its authors. */
  public boolean isWork() {
    return this == PAPER || this == PRESENTATION;
  }
}
