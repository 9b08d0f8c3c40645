package jp.koshin.renewal;

/** Why an application ends before it is decided (取りやめ). */
public enum RenewalEnd {
  /** The renewal was put off (更新猶予): what follows is the deferral's business. */
  DEFERRED,
  /** The member left the society, retired or died: what follows is the member's ending. */
  MEMBER_LEFT,
  /** The applicant took the application back (取下): the certification runs until its term ends. */
  WITHDRAWN,
  /** It went with a reinstatement (再認定) that was refused or not applied for. */
  NOT_REINSTATED
}
