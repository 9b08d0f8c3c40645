package jp.koshin.credit;

import java.util.Map;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * What a member holds in a period.
 *
 * @param byCategory code of the category to its credits, in the edition's order, zeros included
 * @param required what the edition in force asks for in all; null where it asks for no total
 */
public record CreditTotals(
    Credits total, Map<String, Credits> byCategory, @Nullable Credits required) {

  /** What is missing to the total; zero where nothing is, or none is asked. */
  public Credits missing() {
    return required == null ? Credits.ZERO : total.missingTo(required);
  }
}
