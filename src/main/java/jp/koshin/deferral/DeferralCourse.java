package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.ENDED;
import static jp.koshin.deferral.PetitionStatus.GRANTED;
import static jp.koshin.deferral.PetitionStatus.KEPT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Standings;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalEnds;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.SeasonCourse;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A deferral that is granted: the end moves, renewal opens again, and the deferral is over. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeferralCourse {

  /** The message that ends the wait for a renewal. */
  static final String SETTLED = "deferral_settled";

  private final PetitionRows rows;
  private final TermEnds termEnds;
  private final Standings standings;
  private final RenewalEnds renewalEnds;
  private final RenewalOutlook outlook;
  private final SeasonCourse seasons;
  private final PetitionStages stages;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeferralCourse(
      PetitionRows rows,
      TermEnds termEnds,
      Standings standings,
      RenewalEnds renewalEnds,
      RenewalOutlook outlook,
      SeasonCourse seasons,
      PetitionStages stages,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.termEnds = termEnds;
    this.standings = standings;
    this.renewalEnds = renewalEnds;
    this.outlook = outlook;
    this.seasons = seasons;
    this.stages = stages;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The last stage is passed: the end moves by the years asked, the present renewal ends. */
  public void grant(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    Certification held = termEnds.certification(petition);
    LocalDate until = held.ends().plusYears(petition.years());
    outlook
        .hold(held.id(), FiscalYear.of(held.ends()).year())
        .ifPresent(
            renewal -> renewalEnds.end(renewal.id(), RenewalEnd.DEFERRED, CurrentUser.system()));
    standings.defer(held.id(), petition.term(), until);
    rows.decided(id, GRANTED, stages.reason(id), until, clock.instant());
    record(petition, "DEFERRAL_GRANTED", Map.of("until", until, "years", petition.years()));
    settle(held.id(), id);
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.GRANTED));
  }

  /** The fiscal year begins in which it must be renewed: its case opens, and the member is told. */
  public void reopen(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(GRANTED, KEPT));
    seasons.openLate(termEnds.certification(petition));
    record(petition, "RENEWAL_REOPENED", Map.of("until", petition.lastDay()));
    events.publishEvent(PetitionNews.of(petition, PetitionNews.Event.REOPENED));
  }

  /** The deferral is over; what was not renewed by then lapses, or is heard. */
  public void end(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(GRANTED, KEPT));
    over(petition);
    termEnds.settle(petition);
  }

  /** When renewal opens again: with the fiscal year in which the deferral ends. */
  public Instant renewalReopens(UUID id) {
    return Tokyo.startOf(FiscalYear.of(rows.get(id).lastDay()).firstDay());
  }

  public Instant deferralEnds(UUID id) {
    return Tokyo.endOf(rows.get(id).lastDay());
  }

  /** The certification was renewed, or deferred anew: nothing more waits for its deferral. */
  void settle(UUID certificationId, UUID except) {
    rows.ofCertification(certificationId).stream()
        .filter(p -> p.status() == GRANTED || p.status() == KEPT)
        .filter(p -> !p.id().equals(except))
        .filter(p -> processes.isWaitingFor(SETTLED, p.id()))
        .forEach(
            p -> {
              over(p);
              processes.correlate(SETTLED, p.id(), Map.of());
            });
  }

  private void over(Petition petition) {
    rows.stands(petition.id(), ENDED, petition.stage());
    record(petition, "DEFERRAL_ENDED", Map.of());
  }

  private void record(Petition petition, String action, Map<String, ?> details) {
    audit.record(petition.society(), petition.id(), action, CurrentUser.system(), details);
  }
}
