package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.PASSED;
import static jp.koshin.deferral.PetitionStatus.RESTORED;

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
import jp.koshin.programme.Edition;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.programme.ReinstatementRule.ConsecutiveRenewals;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A reinstatement (再認定) that is passed: the certification begins again with the next term. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReinstatementCourse {

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final TermEnds termEnds;
  private final Standings standings;
  private final RenewalOutlook outlook;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReinstatementCourse(
      PetitionRows rows,
      PetitionStages stages,
      TermEnds termEnds,
      Standings standings,
      RenewalOutlook outlook,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stages = stages;
    this.termEnds = termEnds;
    this.standings = standings;
    this.outlook = outlook;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The last stage is passed (合格); the certification is restored when the next term begins. */
  public void pass(UUID id) {
    Petition petition = rows.locked(id).expectAtAStage();
    Edition edition = stages.edition(petition);
    LocalDate today = Tokyo.today(clock);
    LocalDate first = edition.term().startingIn(today.getYear()).from();
    LocalDate begins = first.isAfter(today) ? first : first.plusYears(1);
    rows.decided(id, PASSED, stages.reason(id), begins, clock.instant());
    record(petition, "REINSTATEMENT_PASSED", Map.of("from", begins));
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.PASSED));
  }

  /** The first instant of the restored term. */
  public Instant restoration(UUID id) {
    return Tokyo.startOf(rows.get(id).lastDay());
  }

  /** The new term begins (復活). */
  public void restore(UUID id) {
    Petition petition = rows.locked(id).expect(Set.of(PASSED));
    Certification lapsed = termEnds.certification(petition);
    Period term = term(petition);
    standings.restore(lapsed.id(), id, term, consecutive(petition, lapsed));
    rows.stands(id, RESTORED, petition.stage());
    record(petition, "CERTIFICATION_RESTORED", Map.of("from", term.from(), "to", term.to()));
    record(petition, "CARD_ISSUED", Map.of("validUntil", term.to()));
    events.publishEvent(PetitionNews.of(rows.get(id), PetitionNews.Event.RESTORED));
  }

  private Period term(Petition petition) {
    LocalDate from = petition.lastDay();
    Edition edition = stages.edition(petition);
    int years = isRenewed(petition) ? edition.termYears() : rule(petition).yearsWithoutRenewal();
    return new Period(from, from.plusYears(years).minusDays(1));
  }

  /** Together with it, or by the application of its own that was approved before. */
  private boolean isRenewed(Petition petition) {
    return PetitionStages.hasRenewalApart(petition.kind(), stages.edition(petition))
        ? outlook
            .standing(petition.certificationId(), petition.applicationYear())
            .filter(renewal -> renewal.status() == RenewalStatus.APPROVED)
            .isPresent()
        : petition.renewing();
  }

  private int consecutive(Petition petition, Certification lapsed) {
    boolean kept = rule(petition).consecutiveRenewals() == ConsecutiveRenewals.KEPT;
    int before = kept ? lapsed.consecutiveRenewals() : 0;
    return kept && isRenewed(petition) ? before + 1 : before;
  }

  private ReinstatementRule rule(Petition petition) {
    return stages.edition(petition).lifecycle().reinstatement().orElseThrow();
  }

  private void record(Petition petition, String action, Map<String, ?> details) {
    audit.record(petition.society(), petition.id(), action, CurrentUser.system(), details);
  }
}
