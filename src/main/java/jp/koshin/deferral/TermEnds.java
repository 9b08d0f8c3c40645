package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.IN_REVIEW;
import static jp.koshin.deferral.PetitionStatus.RETURNED;
import static jp.koshin.deferral.PetitionStatus.SUBMITTED;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.CertificationLapsed;
import jp.koshin.renewal.LapseHolds;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalEnds;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What becomes of a certification when its term, or a deferral, has ended without renewal: it waits
 * for a deferral that was applied for in time, it is reserved where the programme hears those who
 * are short of credits, or it lapses.
 */
@Component
class TermEnds implements LapseHolds {

  private static final Set<PetitionStatus> UNDECIDED = Set.of(SUBMITTED, RETURNED, IN_REVIEW);

  private final PetitionRows rows;
  private final PetitionBeginnings beginnings;
  private final Certifications certifications;
  private final Programmes programmes;
  private final Shortages shortages;
  private final RenewalOutlook outlook;
  private final RenewalEnds renewalEnds;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TermEnds(
      PetitionRows rows,
      PetitionBeginnings beginnings,
      Certifications certifications,
      Programmes programmes,
      Shortages shortages,
      RenewalOutlook outlook,
      RenewalEnds renewalEnds,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.beginnings = beginnings;
    this.certifications = certifications;
    this.programmes = programmes;
    this.shortages = shortages;
    this.outlook = outlook;
    this.renewalEnds = renewalEnds;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Certification certification(Petition petition) {
    return certifications.get(petition.certificationId());
  }

  @Override
  public boolean isUndecided(Certification certification) {
    return rows.ofCertification(certification.id()).stream()
        .anyMatch(p -> p.kind() == PetitionKind.DEFERRAL && UNDECIDED.contains(p.status()));
  }

  @Override
  public boolean takesOver(Certification certification) {
    boolean reserved =
        rows.ofCertification(certification.id()).stream()
            .anyMatch(p -> p.kind() == PetitionKind.RESERVATION && p.status().isPending());
    return isUndecided(certification) || reserved || reserve(certification);
  }

  /** A certification is reserved once: who is kept and still not renewed lapses. */
  private boolean reserve(Certification certification) {
    Edition edition = programmes.editionInForce(certification.programme(), Tokyo.today(clock));
    boolean heard =
        certification.status() != CertificationStatus.RESERVED
            && certification.status().isInForce()
            && edition.lifecycle().reservation().isPresent()
            && shortages.of(certification).exists();
    return heard
        && beginnings
            .start(
                PetitionKind.RESERVATION,
                PetitionStatus.NOTIFIED,
                certification,
                null,
                CurrentUser.system())
            .isDone();
  }

  /** A deferral is not granted: what waited for it goes on. */
  void refused(Petition petition) {
    renewalEnds.deferralRefused(petition.certificationId(), petition.applicationYear());
    settle(petition);
  }

  /** A reinstatement is not granted: the renewal applied for with it ends. */
  void notReinstated(Petition petition) {
    outlook
        .standing(petition.certificationId(), petition.applicationYear())
        .filter(renewal -> outlook.target(renewal.id()).reinstating())
        .ifPresent(
            renewal ->
                renewalEnds.end(renewal.id(), RenewalEnd.NOT_REINSTATED, CurrentUser.system()));
  }

  /** Looks again at a certification whose end may have waited: nothing happens while it runs. */
  void settle(Petition petition) {
    Certification held = certification(petition);
    boolean over = !clock.instant().isBefore(Tokyo.endOf(held.ends()));
    if (!over || !held.status().isInForce() || isBeingRenewed(held) || takesOver(held)) {
      return;
    }
    if (certifications.lapse(held.id())) {
      audit.record(
          petition.society(),
          petition.id(),
          "CERTIFICATION_LAPSED",
          CurrentUser.system(),
          Map.of("to", held.ends()));
      events.publishEvent(
          new CertificationLapsed(petition.id(), held.memberId(), held.programme()));
    }
  }

  private boolean isBeingRenewed(Certification held) {
    return outlook
        .standing(held.id(), FiscalYear.of(held.ends()).year())
        .filter(RenewalOutlook.Standing::isHandedIn)
        .isPresent();
  }
}
