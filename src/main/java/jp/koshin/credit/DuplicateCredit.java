package jp.koshin.credit;

import jp.koshin.shared.LostRace;

/** The activity is credited already; {@code DUPLICATE_CREDIT}. */
public class DuplicateCredit extends LostRace {

  private static final long serialVersionUID = 1L;

  private final transient CreditEntry first;

  DuplicateCredit(CreditEntry first) {
    super("DUPLICATE_CREDIT", first.event() + " " + first.date() + " " + first.id());
    this.first = first;
  }

  /** The entry that stands. */
  public CreditEntry first() {
    return first;
  }
}
