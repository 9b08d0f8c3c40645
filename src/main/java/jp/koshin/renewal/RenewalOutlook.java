package jp.koshin.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RequirementRule;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.valuation.PortfolioResult;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules that decide about renewals from outside need to know: how a certification would do
 * in a renewal, whether one runs, and when it may be handed in. Checks no rights: callers do.
 */
@Service
@Transactional(readOnly = true)
public class RenewalOutlook {

  private final RenewalPortfolio portfolio;
  private final RenewalChecks checks;
  private final RenewalRows rows;
  private final SeasonRows seasons;

  RenewalOutlook(
      RenewalPortfolio portfolio, RenewalChecks checks, RenewalRows rows, SeasonRows seasons) {
    this.portfolio = portfolio;
    this.checks = checks;
    this.rows = rows;
    this.seasons = seasons;
  }

  /** A renewal that runs, or has ended. */
  public record Standing(UUID id, RenewalStatus status) {

    /** Whether it was handed in and is not refused. */
    public boolean isHandedIn() {
      return switch (status) {
        case SUBMITTED, RETURNED, IN_REVIEW, AWAITING_FEE, APPROVED -> true;
        default -> false;
      };
    }
  }

  /** How a certification would do in the renewal that is due at its end, a deferral included. */
  public PortfolioResult value(Certification certification, Edition edition) {
    int year = FiscalYear.of(certification.ends()).year();
    return portfolio.value(subject(certification, edition, year, true, Set.of()));
  }

  /**
   * How a lapsed certification would do in a renewal of that year.
   *
   * @param documents names of the documents that are there
   */
  public PortfolioResult valueAnew(
      Certification certification, Edition edition, int applicationYear, Set<String> documents) {
    return portfolio.value(subject(certification, edition, applicationYear, false, documents));
  }

  /** What is missing in a portfolio for a renewal of that year, as refusals of a renewal say it. */
  public List<Refusal> missing(
      Certification certification, Edition edition, int applicationYear, PortfolioResult valued) {
    Period dues = edition.duesPeriod(certification.termWithDeferral(), applicationYear);
    return valued.missing().stream()
        .map(result -> checks.missing(certification.memberId(), dues, edition, result))
        .toList();
  }

  /** Whether a requirement is one of credits. */
  public static boolean isOfCredits(Edition edition, String requirement) {
    return edition.requirements().stream()
        .filter(rule -> rule.code().equals(requirement))
        .map(RequirementRule::kind)
        .anyMatch(
            kind ->
                switch (kind) {
                  case TOTAL_CREDITS, CATEGORY_CREDITS, TAGGED_CREDITS, TAGGED_COUNT -> true;
                  default -> false;
                });
  }

  /** When renewals of a year are received: by its season, or by the edition without one. */
  public Window window(Edition edition, int applicationYear) {
    return seasons
        .find(edition.programme(), applicationYear)
        .map(Season::window)
        .orElseGet(() -> edition.window().in(applicationYear));
  }

  /** Whether the season of a year has opened its cases and not closed. */
  public boolean isOpen(String programme, int applicationYear) {
    return seasons
        .find(programme, applicationYear)
        .filter(season -> season.status() == SeasonStatus.OPEN)
        .isPresent();
  }

  /** Why nothing is received now; empty inside the window. */
  public static List<Refusal> outside(Window window, Instant now) {
    return RenewalChecks.outside(window, now);
  }

  /** The renewal of a certification in a year, if it has one. */
  public Optional<Standing> standing(UUID certificationId, int applicationYear) {
    return rows.ofCertification(certificationId, applicationYear).map(RenewalOutlook::standing);
  }

  /**
   * The same, held as it is up to the end of the transaction: nobody hands it in meanwhile. For
   * whoever decides on something that excludes it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Standing> hold(UUID certificationId, int applicationYear) {
    return rows.findLocked(certificationId, applicationYear).map(RenewalOutlook::standing);
  }

  /** The certification that an application renews, and its year. */
  public Target target(UUID renewalId) {
    Renewal renewal = rows.get(renewalId);
    return new Target(renewal.certificationId(), renewal.applicationYear(), renewal.reinstating());
  }

  /**
   * What an application renews.
   *
   * @param reinstating whether it goes with a reinstatement
   */
  public record Target(UUID certificationId, int applicationYear, boolean reinstating) {}

  private static Standing standing(Renewal renewal) {
    return new Standing(renewal.id(), renewal.status());
  }

  private static RenewalSubject subject(
      Certification certification,
      Edition edition,
      int year,
      boolean deferred,
      Set<String> documents) {
    return new RenewalSubject(
        null, certification, edition, certification.term(), year, deferred, documents);
  }
}
