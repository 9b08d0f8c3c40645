package jp.koshin.renewal;

import static jp.koshin.renewal.RenewalStatus.AWAITING_DEFERRAL;
import static jp.koshin.renewal.RenewalStatus.AWAITING_FEE;
import static jp.koshin.renewal.RenewalStatus.IN_REVIEW;
import static jp.koshin.renewal.RenewalStatus.NOT_RENEWED;
import static jp.koshin.renewal.RenewalStatus.PREPARING;
import static jp.koshin.renewal.RenewalStatus.REJECTED;
import static jp.koshin.renewal.RenewalStatus.RETURNED;
import static jp.koshin.renewal.RenewalStatus.SUBMITTED;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.payment.Fees;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an application before its decision (取りやめ): its open task, its timers and a fee not yet paid
 * end with it, at whatever step it stands.
 */
@Service
@Transactional
public class RenewalEnds {

  /** The message that interrupts the process wherever it is. */
  static final String MESSAGE = "renewal_ended";

  /** The message that ends the wait for a deferral. */
  private static final String DEFERRAL_REFUSED = "deferral_refused";

  /** Which {@link RenewalEnd} the process is told of. */
  private static final String CAUSE = "renewalEnd";

  private static final Set<RenewalStatus> BEFORE_DECISION = Set.of(SUBMITTED, RETURNED, IN_REVIEW);

  /** Also those that wait for the end of their term: what lets them lapse ends, too. */
  private static final Set<RenewalStatus> RUNNING =
      Set.of(
          PREPARING,
          SUBMITTED,
          RETURNED,
          IN_REVIEW,
          AWAITING_FEE,
          REJECTED,
          NOT_RENEWED,
          AWAITING_DEFERRAL);

  private final RenewalRows rows;
  private final Fees fees;
  private final Processes processes;
  private final AuditTrail audit;

  RenewalEnds(RenewalRows rows, Fees fees, Processes processes, AuditTrail audit) {
    this.rows = rows;
    this.fees = fees;
    this.processes = processes;
    this.audit = audit;
  }

  /**
   * Ends an application for a reason outside it. For modules that have checked who asks. Refused
   * with ALREADY_DECIDED when it has ended; WITHDRAWN also once its last stage is decided.
   *
   * @param by who caused it, as the record names them
   * @return the cause
   */
  public Outcome<RenewalEnd> end(UUID renewalId, RenewalEnd cause, CurrentUser by) {
    Set<RenewalStatus> allowed = cause == RenewalEnd.WITHDRAWN ? BEFORE_DECISION : RUNNING;
    if (!allowed.contains(rows.get(renewalId).status())
        || !processes.isWaitingFor(MESSAGE, renewalId)) {
      return Outcome.refused(Refusal.of("ALREADY_DECIDED"));
    }
    // the fee before the row, as a payment locks them
    fees.expire(renewalId);
    Renewal renewal = rows.locked(renewalId).expect(allowed);
    audit.record(
        renewal.society(),
        renewalId,
        switch (cause) {
          case DEFERRED -> "RENEWAL_DEFERRED";
          case MEMBER_LEFT -> "RENEWAL_ENDED_MEMBER_LEFT";
          case WITHDRAWN -> "RENEWAL_WITHDRAWN";
          case NOT_REINSTATED -> "RENEWAL_ENDED_NOT_REINSTATED";
        },
        by,
        Map.of());
    processes.correlate(MESSAGE, renewalId, Map.of(CAUSE, cause.name()));
    return Outcome.done(cause);
  }

  /**
   * A deferral is not granted: the application of that year that waited for it goes on to its end.
   * Nothing happens where none waits.
   */
  public void deferralRefused(UUID certificationId, int applicationYear) {
    rows.findLocked(certificationId, applicationYear)
        .map(Renewal::id)
        .filter(id -> processes.isWaitingFor(DEFERRAL_REFUSED, id))
        .ifPresent(id -> processes.correlate(DEFERRAL_REFUSED, id, Map.of()));
  }

  /**
   * The applicant takes the application back (取下), until its last stage is decided. It is not
   * handed in again this year. Refused with NOT_SUBMITTED while it is in preparation, or
   * ALREADY_DECIDED.
   */
  public Outcome<RenewalEnd> withdraw(CurrentUser user, UUID renewalId) {
    Renewal renewal = Renewals.own(user, rows.get(renewalId));
    if (renewal.status() == PREPARING) {
      return Outcome.refused(Refusal.of("NOT_SUBMITTED"));
    }
    return end(renewalId, RenewalEnd.WITHDRAWN, user);
  }
}
