package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.ANSWERED;
import static jp.koshin.deferral.PetitionStatus.KEPT;
import static jp.koshin.deferral.PetitionStatus.NOTIFIED;
import static jp.koshin.deferral.PetitionStatus.REVOKED;
import static jp.koshin.deferral.PetitionStatus.UNANSWERED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Standings;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.ReservationRule;
import jp.koshin.shared.Formats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A reservation (資格の留保): the notice, the answer, and what the board makes of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReservationCourse {

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final TermEnds termEnds;
  private final Standings standings;
  private final Shortages shortages;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReservationCourse(
      PetitionRows rows,
      PetitionStages stages,
      TermEnds termEnds,
      Standings standings,
      Shortages shortages,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stages = stages;
    this.termEnds = termEnds;
    this.standings = standings;
    this.shortages = shortages;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notifies the member of the shortage (通告), the first time or again; every notice is kept in the
   * history.
   *
   * @return the instant before which it must be answered
   */
  public Instant notifyMember(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(NOTIFIED, ANSWERED, UNANSWERED));
    Certification held = termEnds.certification(petition);
    Instant due = stages.inDays(rule(petition).answerDays());
    boolean again = petition.status() != NOTIFIED;
    rows.awaits(id, NOTIFIED, again ? stages.reason(id) : null, due);
    standings.reserve(held.id(), petition.term(), null);
    Shortage shortage = shortages.of(held);
    record(petition, "RESERVATION_NOTIFIED", notice(shortage, due));
    events.publishEvent(
        PetitionNews.of(rows.get(id), PetitionNews.Event.NOTIFIED).because(shortage));
    return due;
  }

  private static Map<String, Object> notice(Shortage shortage, Instant due) {
    String said =
        shortage.sentences().stream().map(LocalizedText::ja).collect(Collectors.joining(" "));
    return Map.of("missing", shortage.missing(), "shortage", said, "answerDue", Formats.end(due));
  }

  /**
   * The notice was not answered in time: the board decides all the same.
   *
   * @return the variables of the board's task
   */
  public Map<String, Object> markUnanswered(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(NOTIFIED));
    rows.arrived(id, UNANSWERED, rule(petition).stage().id(), clock.instant());
    record(petition, "RESERVATION_UNANSWERED", Map.of());
    events.publishEvent(PetitionNews.of(petition, PetitionNews.Event.UNANSWERED));
    return new HashMap<>(stages.variables(petition, rule(petition).stage()));
  }

  /** The board keeps the certification up to a new deadline. */
  public void keep(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    Certification held = termEnds.certification(petition);
    LocalDate until = held.ends().plusYears(rule(petition).keptYears());
    standings.reserve(held.id(), petition.term(), until);
    rows.decided(id, KEPT, stages.reason(id), until, clock.instant());
    record(petition, "RESERVATION_KEPT", Map.of("until", until));
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.KEPT));
  }

  /** The board takes the certification away (取消). */
  public void revoke(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    standings.revoke(petition.certificationId());
    rows.decided(id, REVOKED, stages.reason(id), null, clock.instant());
    record(petition, "CERTIFICATION_REVOKED", Map.of());
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.REVOKED));
  }

  private ReservationRule rule(Petition petition) {
    return stages.edition(petition).lifecycle().reservation().orElseThrow();
  }

  private void record(Petition petition, String action, Map<String, ?> details) {
    audit.record(petition.society(), petition.id(), action, CurrentUser.system(), details);
  }
}
