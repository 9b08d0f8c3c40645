package jp.koshin.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a renewal needs.
 *
 * @param code as answered; stable
 * @param minimum what {@code kind} measures, in credits, activities, days or years
 * @param dues which dues (会費) are asked for; null for those of the term
 * @param when members it applies to; all conditions hold, none means everybody
 * @param editions application years it applies in; none means every one
 * @param satisfied sentence when it is met; {@code {required}}, {@code {actual}} and {@code
 *     {missing}} are replaced
 * @param unmet sentence when it is not
 */
public record RequirementRule(
    String code,
    RequirementKind kind,
    @Nullable BigDecimal minimum,
    @Nullable String category,
    @Nullable String tag,
    @Nullable String document,
    @Nullable Dues dues,
    List<RequirementRule> of,
    List<Condition> when,
    List<String> editions,
    @Nullable LocalizedText satisfied,
    @Nullable LocalizedText unmet) {

  /** Years whose dues are asked for. */
  public enum Dues {
    /** Every year of the term, a deferral included. */
    TERM,
    /** The fiscal year in which it is applied for (当該年度). */
    APPLICATION_YEAR
  }

  public RequirementRule {
    of = of == null ? List.of() : List.copyOf(of);
    when = when == null ? List.of() : List.copyOf(when);
    editions = editions == null ? List.of() : List.copyOf(editions);
  }

  /** Whether this rule belongs to an edition. */
  public boolean appliesIn(String edition) {
    return editions.isEmpty() || editions.contains(edition);
  }
}
