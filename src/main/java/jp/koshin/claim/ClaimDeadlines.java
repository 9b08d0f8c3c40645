package jp.koshin.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When something is due on a claim, by the days of its edition. Deadlines end with a day in Tokyo
 * (24:00); reminders and escalations are whole days before and after. Called by the process only.
 */
@Service
@Transactional
public class ClaimDeadlines {

  private final ClaimStore store;
  private final Programmes programmes;
  private final Clock clock;

  ClaimDeadlines(ClaimStore store, Programmes programmes, Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * When the review of a claim is due, counted from the day it was last handed in: a decision that
   * is taken back gives no more time.
   */
  public Instant reviewDue(UUID claimId) {
    Claim claim = claim(claimId);
    Instant since = Objects.requireNonNullElseGet(claim.view().submittedAt(), clock::instant);
    return Tokyo.endOf(Tokyo.dateOf(since).plusDays(days(claim).reviewDueDays()));
  }

  public Instant reviewReminder(UUID claimId) {
    return reviewDue(claimId).minus(Duration.ofDays(days(claim(claimId)).reviewReminderDays()));
  }

  public Instant reviewEscalation(UUID claimId) {
    return reviewDue(claimId).plus(Duration.ofDays(days(claim(claimId)).reviewEscalationDays()));
  }

  /** When the correction of a returned claim is due, as it was told to the applicant. */
  public Instant correctionDue(UUID claimId) {
    return Objects.requireNonNull(claim(claimId).answer().correctionDue());
  }

  public Instant correctionReminder(UUID claimId) {
    int before = days(claim(claimId)).correctionReminderDays();
    return correctionDue(claimId).minus(Duration.ofDays(before));
  }

  Instant newCorrectionDue(Claim claim) {
    return endOfDayIn(days(claim).correctionDays());
  }

  private Instant endOfDayIn(int days) {
    return Tokyo.endOf(Tokyo.today(clock).plusDays(days));
  }

  private Claim claim(UUID id) {
    return store.locked(id);
  }

  private Deadlines days(Claim claim) {
    return programmes.edition(claim.ref().programme(), claim.edition()).deadlines();
  }
}
