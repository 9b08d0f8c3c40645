package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.CLOSED;
import static jp.koshin.deferral.PetitionStatus.DRAFT;
import static jp.koshin.deferral.PetitionStatus.IN_REVIEW;
import static jp.koshin.deferral.PetitionStatus.REJECTED;
import static jp.koshin.deferral.PetitionStatus.RETURNED;
import static jp.koshin.deferral.PetitionStatus.SUBMITTED;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.payment.Fees;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process does to a petition up to its decision, each in the engine's transaction. A step
 * that finds the petition elsewhere than the model says lost a race and throws.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PetitionCourse {

  /** Ways out of {@link #passStage}, as the models name them. */
  public static final String NEXT = "NEXT";

  public static final String LAST = "LAST";

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final PetitionChecks checks;
  private final TermEnds termEnds;
  private final Fees fees;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PetitionCourse(
      PetitionRows rows,
      PetitionStages stages,
      PetitionChecks checks,
      TermEnds termEnds,
      Fees fees,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stages = stages;
    this.checks = checks;
    this.termEnds = termEnds;
    this.fees = fees;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** When a draft can no longer be handed in: the end of its window, or of the certification. */
  public Instant windowCloses(UUID id) {
    Petition petition = rows.get(id);
    return checks
        .window(petition.kind(), stages.edition(petition), petition.applicationYear())
        .map(window -> window.closes())
        .orElseGet(() -> Tokyo.endOf(termEnds.certification(petition).ends()));
  }

  /**
   * A stage was passed: to the next one, or to the end.
   *
   * @return the variables of the next step, the route among them
   */
  public Map<String, Object> passStage(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    Optional<StageRule> next = stages.line(petition).next();
    Map<String, Object> variables = new HashMap<>();
    if (next.isPresent()) {
      rows.arrived(id, IN_REVIEW, next.get().id(), clock.instant());
      variables.putAll(stages.variables(petition, next.get()));
    }
    variables.put(ProcessVariables.ROUTE.name(), next.isPresent() ? NEXT : LAST);
    return variables;
  }

  /**
   * A stage sent the petition one stage back.
   *
   * @return the variables of the stage before
   */
  public Map<String, Object> returnToPrevious(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    StageRule previous = stages.line(petition).previous();
    boolean first = previous.equals(stages.line(petition).first());
    rows.arrived(id, first ? SUBMITTED : IN_REVIEW, previous.id(), clock.instant());
    return stages.variables(petition, previous);
  }

  /**
   * A stage sent the petition back (差戻し); it will return to the same stage.
   *
   * @return the deadline of the correction and when it is reminded of, as the process needs them
   */
  public Map<String, Object> returnToApplicant(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    Instant due = stages.correctionDue(petition);
    rows.awaits(id, RETURNED, stages.reason(id), due);
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.RETURNED));
    return Map.of(
        ProcessVariables.CORRECTION_DUE.name(), Date.from(due),
        ProcessVariables.CORRECTION_REMINDER.name(),
            Date.from(stages.correctionReminder(petition, due)));
  }

  /** Tells the applicant that the time to correct runs out. */
  public void remindCorrection(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(RETURNED));
    record(petition, "CORRECTION_REMINDED");
    events.publishEvent(PetitionNews.of(petition, PetitionNews.Event.REMINDED));
  }

  /** A stage rejected the petition (却下). */
  public void reject(UUID id) {
    fees.expire(id);
    Petition petition = rows.locked(id).expectAtAStage();
    rows.decided(id, REJECTED, stages.reason(id), null, clock.instant());
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.REJECTED));
    settle(petition);
  }

  /** The window closed, or the correction deadline passed, without the petition. */
  public void close(UUID id) {
    fees.expire(id);
    Petition petition = rows.locked(id).expect(Set.of(DRAFT, RETURNED));
    rows.decided(id, CLOSED, null, null, clock.instant());
    record(petition, "PETITION_CLOSED");
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.CLOSED));
    settle(petition);
  }

  /**
   * The renewal and the end of a term may have waited for the decision of a deferral; what was to
   * be renewed with a reinstatement is not.
   */
  private void settle(Petition petition) {
    if (petition.kind() == PetitionKind.DEFERRAL) {
      termEnds.refused(petition);
    } else if (petition.kind() == PetitionKind.REINSTATEMENT) {
      termEnds.notReinstated(petition);
    }
  }

  private void record(Petition petition, String action) {
    audit.record(petition.society(), petition.id(), action, CurrentUser.system(), Map.of());
  }
}
