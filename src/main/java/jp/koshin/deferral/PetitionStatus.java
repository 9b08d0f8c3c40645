package jp.koshin.deferral;

import java.util.Set;

/** Where a petition stands. */
public enum PetitionStatus {
  /** Being written (作成中). */
  DRAFT,
  SUBMITTED,
  RETURNED,
  IN_REVIEW,
  /** The deferral runs (猶予中). */
  GRANTED,
  REJECTED,
  /** Not handed in in time (申請なし). */
  CLOSED,
  /** The deferral, or the new deadline of a reservation, is over. */
  ENDED,
  /** A shortage was notified; the answer is awaited (回答待ち). */
  NOTIFIED,
  /** The member has answered; the board decides (理事会審議中). */
  ANSWERED,
  /** The answer was not given in time; the board decides all the same (回答なし). */
  UNANSWERED,
  /** The board keeps the certification up to a new deadline (留保). */
  KEPT,
  /** The board took the certification away (取消). */
  REVOKED,
  /** The reinstatement was passed; the certification begins again later (合格). */
  PASSED,
  RESTORED;

  private static final Set<PetitionStatus> WRITTEN = Set.of(DRAFT, RETURNED, NOTIFIED);
  private static final Set<PetitionStatus> PENDING =
      Set.of(SUBMITTED, RETURNED, IN_REVIEW, NOTIFIED, ANSWERED, UNANSWERED);

  /** Whether the applicant may change and hand it in. */
  public boolean isEditable() {
    return WRITTEN.contains(this);
  }

  /** Whether it was handed in, or opened by the society, and is not decided. */
  public boolean isPending() {
    return PENDING.contains(this);
  }
}
