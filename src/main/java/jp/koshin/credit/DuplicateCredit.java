package jp.koshin.credit;

import java.util.Map;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Refusal;

/** The activity is credited already; {@code DUPLICATE_CREDIT}. */
public class DuplicateCredit extends LostRace {

  private static final long serialVersionUID = 1L;

  private final transient CreditEntry first;

  DuplicateCredit(CreditEntry first) {
    super("DUPLICATE_CREDIT", first.event() + " " + first.date() + " " + first.id());
    this.first = first;
  }

  @Override
  public Refusal refusal() {
    return Refusal.of(code(), Map.of("first", first.event() + " " + first.date()));
  }

  /** The entry that stands. */
  public CreditEntry first() {
    return first;
  }
}
