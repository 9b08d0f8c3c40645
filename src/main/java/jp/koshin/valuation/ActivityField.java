package jp.koshin.valuation;

/** What can be asked of an activity, in the order in which it is asked; the date always is. */
public enum ActivityField {
  EVENT,
  TITLE,
  AUTHORSHIP,
  PEER_REVIEWED,
  COURSE,
  LECTURE,
  DELIVERY,
  CORRECT_ANSWERS,
  PAID,
  MINUTES,
  REQUESTED_CREDITS,
  CASES,
  CREDITS,
  RELATED
}
