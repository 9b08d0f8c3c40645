package jp.koshin.member;

/** Whether somebody is (still) a member of the society. */
public enum MemberStatus {
  ACTIVE,
  LEFT,
  RETIRED,
  DECEASED
}
