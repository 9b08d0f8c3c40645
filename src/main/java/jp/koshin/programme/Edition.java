package jp.koshin.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force for one application year of a programme (基準年度). A case keeps the edition it
 * started with.
 *
 * @param year application year, such as {@code 2024}
 * @param lifecycle deferral, reservation and reinstatement
 * @param registrationFee what is paid after the last stage before the certificate (登録料), or null
 * @param schedule what follows the window
 * @param evidenceKinds what proves which activity (証明書類)
 * @param requirements what a renewal needs, in the order in which it is told
 * @param categories the sums of credits and their caps, in the order of the answer
 * @param kinds the kinds of activity that earn credits here
 * @param application the written application of a renewal, or null where a renewal has none
 * @param texts what the pages of this programme say, by key
 * @param tables the folder under {@code rules/} whose catalogue and decision tables value its
 *     activities
 * @param checksum SHA-256 over the edition's rules and tables, hexadecimal
 */
public record Edition(
    String programme,
    String year,
    TermRule term,
    PeriodRule activityPeriod,
    WindowRule window,
    FeeRule fee,
    @Nullable FeeRule registrationFee,
    ScheduleRule schedule,
    StageRule claimStage,
    List<StageRule> renewalStages,
    Deadlines deadlines,
    Lifecycle lifecycle,
    List<EvidenceKind> evidenceKinds,
    List<RequirementRule> requirements,
    List<CategoryRule> categories,
    Set<ActivityKind> kinds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ApplicationRule application,
    Map<String, LocalizedText> texts,
    String tables,
    String checksum) {

  public Edition {
    kinds = ActivityKind.inOrder(kinds);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Length of a term (任期) in years. */
  public int termYears() {
    return term.years();
  }

  /**
   * The activity period of a renewal whose term was prolonged by a deferral (猶予期間を含む活動期間).
   *
   * @param term the term that is renewed
   * @param until the last day of the deferral
   */
  public Period deferredActivityPeriod(Period term, LocalDate until, int applicationYear) {
    Integer years = lifecycle.deferral().map(DeferralRule::activityYears).orElse(null);
    return activityPeriod.deferred(term, until, applicationYear, years);
  }

  /**
   * The activity period of a renewal in a year; it was put off where its term ended in a year
   * before.
   *
   * @param term the term that is renewed
   */
  public Period renewalPeriod(Period term, int applicationYear) {
    int years = applicationYear - FiscalYear.of(term.to()).year();
    return years > 0
        ? deferredActivityPeriod(term, term.to().plusYears(years), applicationYear)
        : activityPeriod.of(term, applicationYear);
  }

  /**
   * Renewals in a row that still count for an applicant.
   *
   * @param made before
   * @param lapsed whether the certification is not in force at the application
   */
  public int renewalsInARow(int made, boolean lapsed) {
    boolean kept =
        lifecycle
            .reinstatement()
            .map(ReinstatementRule::consecutiveRenewals)
            .filter(rule -> rule == ReinstatementRule.ConsecutiveRenewals.KEPT)
            .isPresent();
    return lapsed && !kept ? 0 : made;
  }

  /** Whether a renewal asks for dues at all. */
  public boolean asksForDues() {
    return asksForDues(requirements);
  }

  private static boolean asksForDues(List<RequirementRule> rules) {
    return rules.stream()
        .anyMatch(rule -> rule.kind() == RequirementKind.DUES_PAID || asksForDues(rule.of()));
  }

  /**
   * The years whose dues a renewal asks for, where it asks for any.
   *
   * @param term the term that is renewed, a deferral included
   */
  public Period duesPeriod(Period term, int applicationYear) {
    boolean yearOnly =
        requirements.stream().anyMatch(r -> r.dues() == RequirementRule.Dues.APPLICATION_YEAR);
    FiscalYear year = new FiscalYear(applicationYear);
    return yearOnly ? new Period(year.firstDay(), year.lastDay()) : term;
  }

  /** What proves an activity of this kind; empty where nothing is asked. */
  public List<EvidenceKind> evidenceFor(ActivityKind kind) {
    return evidenceKinds.stream().filter(e -> e.kinds().contains(kind)).toList();
  }

  /** The credits that a renewal needs in all, by the first rule that asks for a total. */
  public Optional<BigDecimal> totalRequired() {
    return requirements.stream()
        .filter(r -> r.kind() == RequirementKind.TOTAL_CREDITS)
        .flatMap(r -> Optional.ofNullable(r.minimum()).stream())
        .findFirst();
  }

  /** The same of a member who has renewed so many times in a row. */
  public Optional<BigDecimal> totalRequired(int consecutiveRenewals) {
    return requirements.stream()
        .filter(r -> r.kind() == RequirementKind.TOTAL_CREDITS)
        .filter(
            r ->
                r.when().stream()
                    .allMatch(
                        c ->
                            c.holds(
                                c.fact() == Condition.Fact.CONSECUTIVE_RENEWALS
                                    ? consecutiveRenewals
                                    : null)))
        .flatMap(r -> Optional.ofNullable(r.minimum()).stream())
        .findFirst();
  }

  /** A text of this programme, or the key itself where the folder has none. */
  public LocalizedText text(String key) {
    return texts.getOrDefault(key, new LocalizedText(key, key));
  }
}
