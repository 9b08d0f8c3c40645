package jp.koshin.programme;

/** What the roster or the certification knows of the applicant and a field can be filled with. */
public enum RosterFact {
  NAME,
  KANA,
  MEMBER_NUMBER,
  AFFILIATION,
  PREFECTURE,
  EMAIL,
  JOINED_ON,
  /** Whole years of membership on the last day of the activity period. */
  MEMBERSHIP_YEARS,
  BIRTH_DATE,
  LICENCE_DATE,
  LICENCE_NUMBER,
  CERTIFICATION_NUMBER,
  CERTIFIED_SINCE,
  TERM,
  CONSECUTIVE_RENEWALS,
  /** When the renewal at hand is received. */
  WINDOW,
  ACTIVITY_PERIOD
}
