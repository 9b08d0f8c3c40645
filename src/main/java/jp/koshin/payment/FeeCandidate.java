package jp.koshin.payment;

import java.util.UUID;
import jp.koshin.programme.LocalizedText;

/**
 * A fee that money may be for, with the member who owes it.
 *
 * @param what what it is called
 * @param byHand whether the secretariat found it paid before the statement told of it
 * @param received what came in for it by statements, in yen
 * @param written the member's name
 * @param kana the member's name in kana
 */
record FeeCandidate(
    UUID id,
    String reference,
    String programme,
    LocalizedText what,
    int amount,
    FeeStatus status,
    boolean byHand,
    int received,
    String memberNumber,
    String written,
    String kana) {

  /** What {@code yen} more would come to, when {@code before} has come in by other lines. */
  MatchProposal.Kind kind(int yen, int before) {
    int open = amount - received - before;
    if (isDue()) {
      return yen == open && open > 0
          ? MatchProposal.Kind.EXACT
          : open <= 0
              ? MatchProposal.Kind.DOUBLE
              : yen < open ? MatchProposal.Kind.PARTIAL : MatchProposal.Kind.EXCESS;
    }
    if (status == FeeStatus.PAID) {
      return byHand && yen == open ? MatchProposal.Kind.EXACT : MatchProposal.Kind.DOUBLE;
    }
    return MatchProposal.Kind.NOT_DUE;
  }

  boolean isDue() {
    return status == FeeStatus.UNPAID || status == FeeStatus.PENDING;
  }

  MatchProposal proposed(MatchProposal.By by, int yen, int before) {
    int outstanding = status == FeeStatus.PAID ? 0 : Math.max(0, amount - received - before);
    return new MatchProposal(
        id,
        kind(yen, before),
        by,
        reference,
        memberNumber + " " + written,
        programme,
        what,
        amount,
        outstanding);
  }
}
