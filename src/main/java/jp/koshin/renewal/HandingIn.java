package jp.koshin.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands an application in, and with it what is renewed together with it. */
@Component
class HandingIn {

  private final RenewalRows rows;
  private final RenewalMoves moves;
  private final RenewalChecks checks;
  private final StageCourse course;
  private final Programmes programmes;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandingIn(
      RenewalRows rows,
      RenewalMoves moves,
      RenewalChecks checks,
      StageCourse course,
      Programmes programmes,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.checks = checks;
    this.course = course;
    this.programmes = programmes;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param renewal locked; the caller has checked who asks
   */
  Outcome<Renewal> in(CurrentUser user, Renewal renewal) {
    List<Refusal> obstacles = checks.obstacles(renewal);
    if (!obstacles.isEmpty()) {
      return Outcome.refused(obstacles);
    }
    handIn(user, renewal);
    companions(renewal).forEach(companion -> handIn(user, companion));
    return Outcome.done(rows.get(renewal.id()));
  }

  private void handIn(CurrentUser user, Renewal renewal) {
    StageRule stage = course.line(renewal).entry();
    boolean first = stage.equals(course.line(renewal).first());
    RenewalStatus status = first ? RenewalStatus.SUBMITTED : RenewalStatus.IN_REVIEW;
    moves.submitted(renewal.id(), status, stage.id(), clock.instant());
    audit.record(
        renewal.society(), renewal.id(), "RENEWAL_SUBMITTED", user, Map.of("stage", stage.id()));
    String task = renewal.status() == RenewalStatus.PREPARING ? "task_prepare" : "task_correct";
    processes.completeTaskOf(renewal.id(), task, course.variables(renewal, stage));
    events.publishEvent(
        new RenewalSubmitted(renewal.id(), renewal.memberId(), renewal.programme()));
  }

  /**
   * The member's renewals of qualifications that rest on this one, such as 指導医 on 専門医: those of the
   * same year with nothing against them, now that this one is handed in.
   */
  private List<Renewal> companions(Renewal renewal) {
    return programmes.all().stream()
        .filter(programme -> renewal.programme().equals(programme.parent()))
        .map(Programme::code)
        .flatMap(code -> rows.ofMember(renewal.memberId(), code).stream())
        .filter(other -> other.applicationYear() == renewal.applicationYear())
        .filter(other -> other.status() == RenewalStatus.PREPARING)
        .map(other -> rows.locked(other.id()))
        .filter(other -> checks.obstacles(other).isEmpty())
        .toList();
  }
}
