package jp.koshin.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who have not applied that the window closes (受付終了の催促), on the days that the edition
 * says. Each day reaches an application once, also when a batch runs again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeasonReminders {

  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final SeasonRows seasons;
  private final RenewalRows rows;
  private final RenewalChecks checks;
  private final Certifications certifications;
  private final ObjectProvider<LapseHolds> holds;
  private final Programmes programmes;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SeasonReminders(
      SeasonRows seasons,
      RenewalRows rows,
      RenewalChecks checks,
      Certifications certifications,
      ObjectProvider<LapseHolds> holds,
      Programmes programmes,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.seasons = seasons;
    this.rows = rows;
    this.checks = checks;
    this.certifications = certifications;
    this.holds = holds;
    this.programmes = programmes;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** The next reminder after now; empty when only the closing is left. */
  Optional<Instant> next(Season season) {
    return next(season, season.window());
  }

  /** The same if the season had another window. */
  Optional<Instant> next(Season season, Window window) {
    Instant now = clock.instant();
    return days(season).stream()
        .map(days -> at(window, days))
        .filter(at -> at.isAfter(now) && !at.isBefore(window.opens()))
        .min(Comparator.naturalOrder());
  }

  /**
   * Reminds the next of those who have not applied.
   *
   * @param after the last application of the batch before, or null for the first batch
   * @return the last application of this batch, or null when nobody is left
   */
  public @Nullable UUID remindBatch(UUID seasonId, @Nullable UUID after) {
    Season season = seasons.get(seasonId);
    Optional<Integer> due = due(season);
    if (due.isEmpty()) {
      return null;
    }
    List<UUID> batch = rows.preparing(seasonId, after == null ? FIRST : after, BATCH);
    batch.stream()
        .filter(id -> first(id, due.get()))
        .map(rows::get)
        .filter(renewal -> !isBeingDeferred(renewal))
        .forEach(renewal -> remind(renewal, season.window(), due.get()));
    return batch.size() < BATCH ? null : batch.get(BATCH - 1);
  }

  /** The latest reminder that is due: those missed before it would say the same. */
  private Optional<Integer> due(Season season) {
    Instant now = clock.instant();
    return now.isBefore(season.window().closes())
        ? days(season).stream()
            .filter(days -> !at(season.window(), days).isAfter(now))
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Who waits for a deferral is not asked to renew. */
  private boolean isBeingDeferred(Renewal renewal) {
    Certification certification = certifications.get(renewal.certificationId());
    return holds.stream().anyMatch(hold -> hold.isUndecided(certification));
  }

  private void remind(Renewal renewal, Window window, int days) {
    events.publishEvent(
        new RenewalClosingSoon(
            renewal.id(),
            renewal.memberId(),
            renewal.programme(),
            window.closes(),
            days,
            checks.obstacles(renewal).isEmpty()));
  }

  private boolean first(UUID renewalId, int days) {
    return jdbc.sql(
                "insert into renewal_reminder (renewal_id, days_before) values (?, ?) on conflict"
                    + " do nothing")
            .params(renewalId, days)
            .update()
        == 1;
  }

  private List<Integer> days(Season season) {
    return programmes.edition(season.programme(), season.edition()).schedule().reminders();
  }

  private static Instant at(Window window, int days) {
    return window.closes().minus(Duration.ofDays(days));
  }
}
