package jp.koshin.deferral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.StageRule;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Petitions as their owners write and hand them in, and as the staff of their society see them.
 *
 * <p>Refusals of handing in: ALREADY_SUBMITTED, WINDOW_NOT_OPEN, WINDOW_CLOSED, CORRECTION_CLOSED,
 * RENEWAL_APPLIED, GROUNDS_REQUIRED, STATEMENT_REQUIRED, DEFERRAL_TOO_LONG, ATTACHMENT_REQUIRED,
 * FEE_UNPAID, ANSWER_REQUIRED, REGAINING_REASON_REQUIRED, RENEWAL_NEEDED, and what a renewal lacks.
 */
@Service
@Transactional
public class Petitions {

  private final PetitionRows rows;
  private final PetitionAccess access;
  private final PetitionViews views;
  private final PetitionObstacles obstacles;
  private final PetitionStages stages;
  private final PetitionChecks checks;
  private final Certifications certifications;
  private final RenewalOutlook outlook;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Petitions(
      PetitionRows rows,
      PetitionAccess access,
      PetitionViews views,
      PetitionObstacles obstacles,
      PetitionStages stages,
      PetitionChecks checks,
      Certifications certifications,
      RenewalOutlook outlook,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.views = views;
    this.obstacles = obstacles;
    this.stages = stages;
    this.checks = checks;
    this.certifications = certifications;
    this.outlook = outlook;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The newest petition of a kind that the user has for a programme. */
  @Transactional(readOnly = true)
  public Optional<PetitionView> current(CurrentUser user, PetitionKind kind, String programme) {
    UUID memberId = user.memberId();
    return memberId == null
        ? Optional.empty()
        : rows.ofMember(memberId).stream()
            .filter(p -> p.kind() == kind && p.programme().equals(programme))
            .findFirst()
            .map(views::of);
  }

  /** Why the user may not begin a petition of a kind now; empty when nothing stands against it. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(CurrentUser user, PetitionKind kind, String programme) {
    UUID memberId = user.memberId();
    Optional<Certification> held =
        memberId == null ? Optional.empty() : certifications.of(memberId, programme);
    return held.map(certification -> whyNot(kind, certification))
        .orElse(List.of(Refusal.of("NO_CERTIFICATION")));
  }

  private List<Refusal> whyNot(PetitionKind kind, Certification held) {
    List<Refusal> why = checks.toBegin(kind, held, false);
    return checks
        .next(kind, held, why)
        .map(window -> RenewalOutlook.outside(window, clock.instant()))
        .orElse(why);
  }

  /** The petitions of one member, for the member and the staff of the society, the newest first. */
  @Transactional(readOnly = true)
  public List<PetitionView> ofMember(CurrentUser user, UUID memberId) {
    return views.of(rows.ofMember(memberId).stream().filter(p -> access.isSeen(user, p)).toList());
  }

  /**
   * One petition.
   *
   * @throws NotFound where the user may not see it
   */
  @Transactional(readOnly = true)
  public PetitionView get(CurrentUser user, UUID id) {
    return views.of(access.visible(user, rows.get(id)));
  }

  /** Which files it takes. */
  @Transactional(readOnly = true)
  public List<PetitionDocuments.Slot> slots(CurrentUser user, UUID id) {
    Petition petition = access.visible(user, rows.get(id));
    return obstacles.slots(petition);
  }

  /** Keeps what was entered; refused with ALREADY_SUBMITTED. */
  public Outcome<PetitionView> write(CurrentUser user, UUID id, PetitionInput input) {
    Petition petition = PetitionAccess.own(user, rows.locked(id));
    if (!petition.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    rows.write(id, input.grounds(), input.statement(), input.years(), input.renewing());
    return Outcome.done(views.of(rows.get(id)));
  }

  /** Hands a petition in, or in again after a correction; answers the notice of a reservation. */
  public Outcome<PetitionView> submit(CurrentUser user, UUID id) {
    Petition petition = PetitionAccess.own(user, rows.locked(id));
    // a renewal of the same year is not handed in meanwhile: one of the two sees the other
    outlook.hold(petition.certificationId(), petition.applicationYear());
    List<Refusal> found = obstacles.of(petition);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    StageRule stage = stages.line(petition).entry();
    rows.submitted(id, submitted(petition, stage), stage.id(), clock.instant());
    audit.record(petition.society(), id, action(petition), user, details(petition, stage));
    processes.completeTaskOf(id, task(petition), stages.variables(petition, stage));
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.SUBMITTED));
    return Outcome.done(views.of(rows.get(id)));
  }

  private PetitionStatus submitted(Petition petition, StageRule stage) {
    if (petition.kind() == PetitionKind.RESERVATION) {
      return PetitionStatus.ANSWERED;
    }
    boolean first = stage.equals(stages.line(petition).first());
    return first ? PetitionStatus.SUBMITTED : PetitionStatus.IN_REVIEW;
  }

  private static String action(Petition petition) {
    return switch (petition.kind()) {
      case DEFERRAL -> "DEFERRAL_SUBMITTED";
      case REINSTATEMENT -> "REINSTATEMENT_SUBMITTED";
      case RESERVATION -> "RESERVATION_ANSWERED";
    };
  }

  private static Map<String, ?> details(Petition petition, StageRule stage) {
    return petition.kind() == PetitionKind.DEFERRAL
        ? Map.of("stage", stage.id(), "years", petition.years())
        : Map.of("stage", stage.id());
  }

  private static String task(Petition petition) {
    return switch (petition.status()) {
      case RETURNED -> "task_correct";
      case NOTIFIED -> "task_answer";
      default -> "task_prepare";
    };
  }
}
