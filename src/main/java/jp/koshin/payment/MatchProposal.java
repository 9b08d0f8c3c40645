package jp.koshin.payment;

import java.util.UUID;
import jp.koshin.programme.LocalizedText;

/**
 * A fee that money may be for.
 *
 * @param kind what assigning it would come to
 * @param by what points to the fee
 * @param member number and name
 * @param what what the fee is called
 * @param amount of the fee, in yen
 * @param outstanding what is still to come for it, in yen
 */
public record MatchProposal(
    UUID feeId,
    Kind kind,
    By by,
    String reference,
    String member,
    String programme,
    LocalizedText what,
    int amount,
    int outstanding) {

  /** What assigning would come to; in the order of how well it fits. */
  public enum Kind {
    EXACT,
    PARTIAL,
    EXCESS,
    /** The fee is paid already. */
    DOUBLE,
    /** The fee is out of date or was paid back: nothing can be assigned. */
    NOT_DUE
  }

  /** What points to the fee; the surest first. */
  public enum By {
    REFERENCE,
    MEMBER_NUMBER,
    NAME
  }

  /** Sure enough to be booked without anybody's look. */
  boolean isCertain() {
    return kind == Kind.EXACT && by == By.REFERENCE;
  }
}
