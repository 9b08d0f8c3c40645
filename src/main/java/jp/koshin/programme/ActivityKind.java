package jp.koshin.programme;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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

  /**
   * A set that keeps the order of this enum, so that pages and checksums do not depend on hashes.
   */
  static Set<ActivityKind> inOrder(Set<ActivityKind> kinds) {
    EnumSet<ActivityKind> ordered = EnumSet.noneOf(ActivityKind.class);
    ordered.addAll(kinds);
    return Collections.unmodifiableSet(ordered);
  }

  /** Whether the activity names an event of the catalogue. */
  public boolean namesEvent() {
    return this == ATTENDANCE || this == SEMINAR;
  }

  /** Whether it is a work (業績) with a title and a place among its authors. */
  public boolean isWork() {
    return this == PAPER || this == PRESENTATION;
  }
}
