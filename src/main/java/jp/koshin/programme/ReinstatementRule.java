package jp.koshin.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lapsed certification is regained (再認定), together with a renewal under the rules of that
 * year.
 *
 * @param window when applications are received; null for the window of the renewal
 * @param stages who decides, in order
 * @param reasonDocument the document that must state why it is regained, or null
 * @param consecutiveRenewals whether renewals in a row made before the lapse still count
 * @param yearsWithoutRenewal length in years of the term of who is reinstated without renewing; 0
 *     where that is not possible
 * @param renewalApart whether the renewal that goes with it is an application of its own, with its
 *     documents, its fee and its stages; otherwise both are one application
 */
public record ReinstatementRule(
    @Nullable WindowRule window,
    List<StageRule> stages,
    @Nullable DocumentRule reasonDocument,
    ConsecutiveRenewals consecutiveRenewals,
    int yearsWithoutRenewal,
    boolean renewalApart) {

  /** What becomes of the renewals in a row. */
  public enum ConsecutiveRenewals {
    KEPT,
    RESET
  }

  /** A document that is asked for, a PDF. */
  public record DocumentRule(String code, LocalizedText name, LocalizedText hint) {}

  public ReinstatementRule {
    stages = List.copyOf(stages);
  }
}
