package jp.koshin.deferral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.member.Members;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.programme.WindowRule;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import org.springframework.stereotype.Component;

/** Whether a certification may be deferred or reinstated now, whatever the application says. */
@Component
class PetitionChecks {

  /** What stands against a reinstatement this year only. */
  private static final Set<String> ONLY_THIS_YEAR =
      Set.of("WINDOW_CLOSED", "REINSTATEMENT_REJECTED", "REINSTATEMENT_NOT_CORRECTED");

  private final PetitionRows rows;
  private final Members members;
  private final Programmes programmes;
  private final RenewalOutlook outlook;
  private final Clock clock;

  PetitionChecks(
      PetitionRows rows,
      Members members,
      Programmes programmes,
      RenewalOutlook outlook,
      Clock clock) {
    this.rows = rows;
    this.members = members;
    this.programmes = programmes;
    this.outlook = outlook;
    this.clock = clock;
  }

  /** The fiscal year of an application made now. */
  int year() {
    return FiscalYear.of(Tokyo.today(clock)).year();
  }

  Edition editionInForce(String programme) {
    return programmes.editionInForce(programme, Tokyo.today(clock));
  }

  /** When petitions of a kind are received in a year; empty where that is not limited. */
  Optional<Window> window(PetitionKind kind, Edition edition, int year) {
    return switch (kind) {
      case DEFERRAL -> edition.lifecycle().deferral().flatMap(rule -> window(rule, edition, year));
      case REINSTATEMENT ->
          edition
              .lifecycle()
              .reinstatement()
              .map(ReinstatementRule::window)
              .map(rule -> rule.in(year))
              .or(() -> Optional.of(outlook.window(edition, year)));
      case RESERVATION -> Optional.empty();
    };
  }

  private Optional<Window> window(DeferralRule rule, Edition edition, int year) {
    WindowRule own = rule.window();
    if (own != null) {
      return Optional.of(own.in(year));
    }
    return rule.openedBy() == DeferralRule.OpenedBy.SECRETARIAT
        ? Optional.empty()
        : Optional.of(outlook.window(edition, year));
  }

  /**
   * When a petition is received again that only comes too late this year: what has lapsed may be
   * reinstated in the years after.
   *
   * @param why what stands against it now
   */
  Optional<Window> next(PetitionKind kind, Certification held, List<Refusal> why) {
    boolean late =
        kind == PetitionKind.REINSTATEMENT
            && !why.isEmpty()
            && why.stream().map(Refusal::code).allMatch(ONLY_THIS_YEAR::contains);
    return late ? window(kind, editionInForce(held.programme()), year() + 1) : Optional.empty();
  }

  /** Why a petition may not be begun now, all reasons at once. */
  List<Refusal> toBegin(PetitionKind kind, Certification held, boolean bySecretariat) {
    if (!members.get(held.memberId()).isActive()) {
      return List.of(Refusal.of("NOT_A_MEMBER"));
    }
    List<Refusal> found = new ArrayList<>(standing(kind, held, bySecretariat));
    Edition edition = editionInForce(held.programme());
    if (found.isEmpty()) {
      window(kind, edition, year())
          .ifPresent(window -> found.addAll(RenewalOutlook.outside(window, clock.instant())));
    }
    // the renewal that goes with it opens with it
    if (found.isEmpty()
        && PetitionStages.hasRenewalApart(kind, edition)
        && !outlook.isOpen(held.programme(), year())) {
      found.add(Refusal.of("RENEWALS_NOT_OPEN"));
    }
    return found;
  }

  /** As {@link #toBegin}, without a look at the window. */
  List<Refusal> standing(PetitionKind kind, Certification held, boolean bySecretariat) {
    Edition edition = editionInForce(held.programme());
    return switch (kind) {
      case DEFERRAL ->
          edition
              .lifecycle()
              .deferral()
              .map(rule -> toDefer(rule, held, bySecretariat))
              .orElse(List.of(Refusal.of("DEFERRAL_NOT_OFFERED")));
      case REINSTATEMENT -> toReinstate(edition, held);
      case RESERVATION -> List.of();
    };
  }

  private List<Refusal> toDefer(DeferralRule rule, Certification held, boolean bySecretariat) {
    if (!held.status().isInForce()) {
      return List.of(Refusal.of("NO_CERTIFICATION"));
    }
    List<Refusal> found = new ArrayList<>();
    int ends = FiscalYear.of(held.ends()).year();
    if (ends > year()) {
      found.add(Refusal.of("DEFERRAL_OTHER_YEAR", Map.of("year", ends)));
    } else if (ends < year()) {
      found.add(Refusal.of("DEFERRAL_TERM_OVER", Map.of("day", held.ends().toString())));
    }
    if (!bySecretariat && rule.openedBy() == DeferralRule.OpenedBy.SECRETARIAT) {
      found.add(Refusal.of("DEFERRAL_BY_SECRETARIAT"));
    }
    if (yearsLeft(rule, held) < 1) {
      found.add(Refusal.of("DEFERRAL_YEARS_USED", Map.of("years", rule.maximumYears())));
    }
    if (rule.excludesRenewal() && isRenewing(held)) {
      found.add(Refusal.of("RENEWAL_APPLIED"));
    }
    return found;
  }

  private boolean isRenewing(Certification held) {
    return outlook
        .standing(held.id(), year())
        .filter(RenewalOutlook.Standing::isHandedIn)
        .isPresent();
  }

  /** Years for which a certification may still be deferred. */
  static int yearsLeft(DeferralRule rule, Certification held) {
    LocalDate until = held.deferredUntil();
    boolean deferred = held.status() == CertificationStatus.DEFERRED && until != null;
    long used = deferred ? ChronoUnit.YEARS.between(held.term().to(), held.ends()) : 0;
    return rule.maximumYears() - (int) used;
  }

  private List<Refusal> toReinstate(Edition edition, Certification held) {
    if (edition.lifecycle().reinstatement().isEmpty()) {
      return List.of(Refusal.of("REINSTATEMENT_NOT_OFFERED"));
    }
    if (held.status() != CertificationStatus.LAPSED) {
      return List.of(Refusal.of("NOT_LAPSED"));
    }
    if (isReviewed(held, PetitionStatus.PASSED)) {
      return List.of(Refusal.of("REINSTATEMENT_PASSED"));
    }
    // there is one review a year
    if (isReviewed(held, PetitionStatus.REJECTED)) {
      return List.of(Refusal.of("REINSTATEMENT_REJECTED"));
    }
    return endedWithItsRenewal(edition, held)
        ? List.of(Refusal.of("REINSTATEMENT_NOT_CORRECTED"))
        : List.of();
  }

  /** What was sent back and not corrected in time took the renewal of the year along. */
  private boolean endedWithItsRenewal(Edition edition, Certification held) {
    return PetitionStages.hasRenewalApart(PetitionKind.REINSTATEMENT, edition)
        && rows.ofCertification(held.id()).stream()
            .filter(p -> p.kind() == PetitionKind.REINSTATEMENT && p.applicationYear() == year())
            .anyMatch(p -> p.status() == PetitionStatus.CLOSED && p.submittedAt() != null);
  }

  /** Whether a reinstatement was decided so: passed whenever, rejected this year. */
  private boolean isReviewed(Certification held, PetitionStatus decided) {
    return rows.ofCertification(held.id()).stream()
        .filter(p -> p.kind() == PetitionKind.REINSTATEMENT && p.status() == decided)
        .anyMatch(p -> decided == PetitionStatus.PASSED || p.applicationYear() == year());
  }
}
