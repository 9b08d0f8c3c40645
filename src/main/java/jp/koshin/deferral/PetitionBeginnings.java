package jp.koshin.deferral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.NewFee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.SeasonCourse;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.ProcessVariables;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins petitions, each with its process.
 *
 * <p>Refusals: NOT_A_MEMBER, DEFERRAL_NOT_OFFERED, DEFERRAL_BY_SECRETARIAT, DEFERRAL_OTHER_YEAR,
 * DEFERRAL_YEARS_USED, RENEWAL_APPLIED, REINSTATEMENT_NOT_OFFERED, NOT_LAPSED,
 * REINSTATEMENT_PASSED, NO_CERTIFICATION, WINDOW_NOT_OPEN, WINDOW_CLOSED, PETITION_OPEN.
 */
@Service
@Transactional
public class PetitionBeginnings {

  private final PetitionRows rows;
  private final PetitionChecks checks;
  private final PetitionViews views;
  private final Certifications certifications;
  private final Programmes programmes;
  private final Fees fees;
  private final SeasonCourse seasons;
  private final Processes processes;
  private final AuditTrail audit;
  private final Clock clock;

  PetitionBeginnings(
      PetitionRows rows,
      PetitionChecks checks,
      PetitionViews views,
      Certifications certifications,
      Programmes programmes,
      Fees fees,
      SeasonCourse seasons,
      Processes processes,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.checks = checks;
    this.views = views;
    this.certifications = certifications;
    this.programmes = programmes;
    this.fees = fees;
    this.seasons = seasons;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins the user's own draft. */
  public Outcome<PetitionView> begin(CurrentUser user, PetitionKind kind, String programme) {
    UUID memberId = user.memberId();
    Certification held =
        memberId == null ? null : certifications.of(memberId, programme).orElse(null);
    if (held == null || kind == PetitionKind.RESERVATION) {
      return Outcome.refused(Refusal.of("NO_CERTIFICATION"));
    }
    return begin(user, kind, held, null);
  }

  /** Begins the draft of a deferral for a member, in the secretariat's hand. */
  public Outcome<PetitionView> beginFor(CurrentUser secretariat, UUID memberId, String programme) {
    if (!secretariat.hasIn(programmes.get(programme).society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberId);
    }
    return certifications
        .of(memberId, programme)
        .map(held -> begin(secretariat, PetitionKind.DEFERRAL, held, secretariat.accountId()))
        .orElse(Outcome.refused(Refusal.of("NO_CERTIFICATION")));
  }

  private Outcome<PetitionView> begin(
      CurrentUser by, PetitionKind kind, Certification held, @Nullable UUID enteredBy) {
    List<Refusal> found = checks.toBegin(kind, held, enteredBy != null);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    return start(kind, PetitionStatus.DRAFT, held, enteredBy, by)
        .map(petition -> views.of(rows.get(petition.id())));
  }

  Outcome<Petition> start(
      PetitionKind kind,
      PetitionStatus status,
      Certification held,
      @Nullable UUID enteredBy,
      CurrentUser by) {
    Edition edition = checks.editionInForce(held.programme());
    String society = programmes.get(held.programme()).society();
    return rows.begin(
            new PetitionRows.Beginning(
                kind, status, society, edition, checks.year(), held, enteredBy),
            clock.instant())
        .map(petition -> started(petition, edition, by))
        .orElse(Outcome.refused(Refusal.of("PETITION_OPEN")));
  }

  private Outcome<Petition> started(Petition petition, Edition edition, CurrentUser by) {
    boolean apart = PetitionStages.hasRenewalApart(petition.kind(), edition);
    if (apart) {
      seasons.openReinstating(
          certifications.get(petition.certificationId()), petition.applicationYear());
    } else if (petition.kind() == PetitionKind.REINSTATEMENT && !edition.fee().isFree()) {
      fees.open(
          new NewFee(
              petition.id(),
              petition.society(),
              petition.programme(),
              petition.memberId(),
              Fee.REINSTATEMENT,
              edition.fee().amount(),
              PaymentMethod.of(edition.fee())));
    }
    audit.record(
        petition.society(),
        petition.id(),
        "PETITION_BEGUN",
        by,
        Map.of("number", petition.number()));
    processes.start(
        petition.kind().caseKind().processKey(),
        petition.id(),
        Map.of(
            ProcessVariables.PROGRAMME.name(), petition.programme(),
            ProcessVariables.EDITION.name(), petition.edition()));
    return Outcome.done(petition);
  }
}
