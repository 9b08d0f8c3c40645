package jp.koshin.renewal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Members;
import jp.koshin.shared.FiscalYear;
import jp.koshin.workflow.ProcessVariables;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a season does, each step in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeasonCourse {

  /**
   * Cases opened in one transaction: long enough to be fast, short enough to keep memory and locks
   * small.
   */
  private static final int BATCH = 200;

  private final SeasonRows seasons;
  private final RenewalRows rows;
  private final Certifications certifications;
  private final Members members;
  private final Registration registration;
  private final SeasonReminders reminders;
  private final Processes processes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<RenewalTargets> targets;
  private final Clock clock;

  SeasonCourse(
      SeasonRows seasons,
      RenewalRows rows,
      Certifications certifications,
      Members members,
      Registration registration,
      SeasonReminders reminders,
      Processes processes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      ObjectProvider<RenewalTargets> targets,
      Clock clock) {
    this.seasons = seasons;
    this.rows = rows;
    this.certifications = certifications;
    this.members = members;
    this.registration = registration;
    this.reminders = reminders;
    this.processes = processes;
    this.audit = audit;
    this.events = events;
    this.targets = targets;
    this.clock = clock;
  }

  public Instant opens(UUID seasonId) {
    return seasons.get(seasonId).window().opens();
  }

  public Instant closes(UUID seasonId) {
    return seasons.get(seasonId).window().closes();
  }

  /** When something happens next: a reminder (催促) before the window closes, or its closing. */
  public Instant next(UUID seasonId) {
    Season season = seasons.get(seasonId);
    return reminders.next(season).orElse(season.window().closes());
  }

  public boolean isOver(UUID seasonId) {
    return !clock.instant().isBefore(closes(seasonId));
  }

  public void open(UUID seasonId) {
    turn(seasonId, SeasonStatus.OPEN, "SEASON_OPENED");
  }

  public void close(UUID seasonId) {
    turn(seasonId, SeasonStatus.CLOSED, "SEASON_CLOSED");
  }

  /**
   * Opens the cases of the next certifications. A certification that has its case is passed over,
   * so that a batch may be run again.
   *
   * @param after the last certification of the batch before, or null for the first batch
   * @return the last certification of this batch, or null when there is none left
   */
  public @Nullable UUID openBatch(UUID seasonId, @Nullable UUID after) {
    Season season = seasons.shared(seasonId);
    FiscalYear year = new FiscalYear(season.applicationYear());
    List<UUID> ending = certifications.endingIn(season.programme(), year, after, BATCH);
    ending.forEach(id -> openCase(season, certifications.get(id)));
    return ending.size() < BATCH ? null : ending.get(BATCH - 1);
  }

  /**
   * Opens the case of a certification whose end moved into a season that is open already. Nothing
   * happens where there is none, or where it has its case.
   */
  public void openLate(Certification certification) {
    int year = FiscalYear.of(certification.ends()).year();
    seasons
        .find(certification.programme(), year)
        .filter(season -> season.status() == SeasonStatus.OPEN)
        .ifPresent(season -> openCase(season, certification));
  }

  /**
   * Opens the renewal that goes with the reinstatement of a lapsed certification. Nothing happens
   * where no season is open, or where it has its case.
   */
  public void openReinstating(Certification lapsed, int year) {
    seasons
        .find(lapsed.programme(), year)
        .filter(season -> season.status() == SeasonStatus.OPEN)
        .flatMap(season -> rows.open(season, lapsed.id(), lapsed.memberId(), true, clock.instant()))
        .ifPresent(this::begin);
  }

  private void openCase(Season season, Certification certification) {
    if (members.get(certification.memberId()).isActive() && mayRenew(season, certification)) {
      rows.open(season, certification.id(), certification.memberId(), clock.instant())
          .ifPresent(this::begin);
    }
  }

  private boolean mayRenew(Season season, Certification certification) {
    return targets.stream()
        .allMatch(target -> target.excluded(certification, season.applicationYear()).isEmpty());
  }

  private void begin(Renewal renewal) {
    registration.openRenewalFee(renewal);
    audit.record(
        renewal.society(),
        renewal.id(),
        "RENEWAL_OPENED",
        CurrentUser.system(),
        Map.of("number", renewal.number()));
    processes.start(
        "renewal",
        renewal.id(),
        Map.of(
            ProcessVariables.PROGRAMME.name(), renewal.programme(),
            ProcessVariables.EDITION.name(), renewal.edition()));
    events.publishEvent(new RenewalOpened(renewal.id(), renewal.memberId(), renewal.programme()));
  }

  private void turn(UUID seasonId, SeasonStatus status, String action) {
    Season season = seasons.locked(seasonId);
    seasons.setStatus(seasonId, status);
    audit.record(
        season.society(),
        seasonId,
        action,
        CurrentUser.system(),
        Map.of("programme", season.programme(), "year", season.applicationYear()));
  }
}
