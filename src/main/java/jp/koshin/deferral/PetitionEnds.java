package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.ENDED;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.member.MemberEnded;
import jp.koshin.payment.Fees;
import jp.koshin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Petitions end with the membership (会員資格の喪失), at whatever step they stand: nobody is reserved,
 * deferred or restored who is no longer a member.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PetitionEnds {

  /** The message that interrupts the process wherever it is. */
  static final String MESSAGE = "petition_ended";

  private final PetitionRows rows;
  private final Fees fees;
  private final Processes processes;
  private final AuditTrail audit;
  private final Clock clock;

  PetitionEnds(PetitionRows rows, Fees fees, Processes processes, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.fees = fees;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void on(MemberEnded event) {
    rows.ofMember(event.memberId()).stream()
        .filter(petition -> processes.isWaitingFor(MESSAGE, petition.id()))
        .forEach(petition -> interrupt(petition.id(), event.by()));
  }

  /** What has ended while the lock was awaited stays as it is. */
  private void interrupt(UUID id, CurrentUser by) {
    // the fee before the row, as a payment locks them
    fees.expire(id);
    Petition petition = rows.locked(id);
    if (processes.isWaitingFor(MESSAGE, id)) {
      audit.record(petition.society(), id, "PETITION_ENDED_MEMBER_LEFT", by, Map.of());
      processes.correlate(MESSAGE, id, Map.of());
    }
  }

  /** For the process: the petition is over; what was decided before keeps its day. */
  public void end(UUID id) {
    Petition petition = rows.locked(id);
    if (petition.decidedAt() == null) {
      rows.decided(id, ENDED, null, null, clock.instant());
    } else {
      rows.stands(id, ENDED, petition.stage());
    }
  }
}
