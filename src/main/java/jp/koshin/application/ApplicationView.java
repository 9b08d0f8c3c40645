package jp.koshin.application;

import java.util.List;
import java.util.Optional;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.RosterFact;
import jp.koshin.programme.SectionRule;
import jp.koshin.renewal.RenewalCase;

/**
 * A written application as a page shows it.
 *
 * @param editable whether it can be changed now
 * @param needs what the roster must know before it opens; empty when it is open
 * @param steps strictly in order; empty where there are none
 * @param excluded sections that are not for this applicant (対象外)
 * @param cover lines of the printed cover; empty where the society prints none of its own
 * @param byProxy whether staff entered it for the member
 */
public record ApplicationView(
    RenewalCase renewal,
    ApplicationRule rule,
    String applicant,
    LocalizedText title,
    boolean editable,
    List<RosterFact> needs,
    List<StepView> steps,
    List<SectionView> sections,
    List<SectionRule> excluded,
    List<CoverLine> cover,
    boolean byProxy) {

  /** A line of the printed cover; the value is empty where it is written by hand. */
  public record CoverLine(LocalizedText name, String value) {}

  /** What the society calls a state of a section; empty where the product's word holds. */
  public Optional<LocalizedText> word(SectionState state) {
    return Optional.ofNullable(rule.text("state." + state));
  }

  public boolean isOpen() {
    return needs.isEmpty();
  }
}
