package jp.koshin.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.programme.Edition;
import jp.koshin.programme.FeeRule;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fees due and their payment. A fee may be paid from the moment it is opened until it expires,
 * once.
 *
 * <p>Refusals: FEE_ALREADY_PAID, FEE_EXPIRED, METHOD_NOT_OFFERED, PAID_ON_IN_FUTURE, NOT_PAID,
 * NOT_REFUNDABLE, REASON_REQUIRED, OWN_FEE.
 */
@Service
@Transactional
public class Fees {

  private final FeeRows rows;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final Programmes programmes;

  Fees(
      FeeRows rows,
      Clock clock,
      ApplicationEventPublisher events,
      AuditTrail audit,
      Programmes programmes) {
    this.rows = rows;
    this.clock = clock;
    this.events = events;
    this.audit = audit;
    this.programmes = programmes;
  }

  /** Opens the fee of a case. For the module that owns the case. */
  public Fee open(NewFee fee) {
    return rows.get(rows.insert(fee, clock.instant()));
  }

  /**
   * A fee, for modules that have checked who asks.
   *
   * @throws NotFound when there is none of that id
   */
  @Transactional(readOnly = true)
  public Fee get(UUID feeId) {
    return rows.get(feeId);
  }

  /** Every fee of a case, the oldest first. For modules that have checked who asks. */
  @Transactional(readOnly = true)
  public List<Fee> ofCase(UUID caseId) {
    return rows.ofCase(caseId);
  }

  /** The fee of a case for a purpose, or nothing when the case owes none. */
  @Transactional(readOnly = true)
  public Optional<Fee> ofCase(UUID caseId, String purpose) {
    return rows.ofCase(caseId).stream().filter(fee -> fee.purpose().equals(purpose)).findFirst();
  }

  /** Every fee of a member, the newest first. */
  @Transactional(readOnly = true)
  public List<Fee> ofMember(UUID memberId) {
    return rows.ofMember(memberId);
  }

  /** Fees of the society of the secretariat that asks; nothing for anybody else. */
  @Transactional(readOnly = true)
  public List<Fee> open(CurrentUser user, FeeQuery query) {
    String society = user.society();
    return society != null && user.has(Role.SECRETARIAT) ? rows.find(society, query) : List.of();
  }

  /** What the fees of the caller's society are for, as codes; nothing for anybody else. */
  @Transactional(readOnly = true)
  public List<String> purposes(CurrentUser user) {
    String society = user.society();
    return society != null && user.has(Role.SECRETARIAT) ? rows.purposes(society) : List.of();
  }

  /**
   * The secretariat found the transfer, announced or not, on an account of the society or of one of
   * its regional committees.
   *
   * @param paidOn the day on the slip, not after today
   */
  public Outcome<Fee> confirmTransfer(CurrentUser user, UUID feeId, LocalDate paidOn) {
    Fee fee = rows.locked(feeId);
    if (!user.hasIn(fee.society(), Role.SECRETARIAT)) {
      throw new NotFound("fee", feeId);
    }
    Refusal refusal =
        user.isMember(fee.memberId()) ? Refusal.of("OWN_FEE") : fee.whyNotPayable(fee.byTransfer());
    if (refusal == null && paidOn.isAfter(Tokyo.today(clock))) {
      refusal = Refusal.ofField("PAID_ON_IN_FUTURE", "paidOn");
    }
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    return Outcome.done(settle(fee, fee.byTransfer(), Tokyo.startOf(paidOn), user));
  }

  /**
   * The secretariat gave the money back.
   *
   * @param reason kept in the trail
   */
  public Outcome<Fee> refund(CurrentUser user, UUID feeId, String reason) {
    Fee fee = rows.locked(feeId);
    if (!user.hasIn(fee.society(), Role.SECRETARIAT)) {
      throw new NotFound("fee", feeId);
    }
    if (user.isMember(fee.memberId())) {
      return Outcome.refused(Refusal.of("OWN_FEE"));
    }
    if (!fee.isPaid()) {
      return Outcome.refused(Refusal.of("NOT_PAID"));
    }
    if (!isRefundable(fee)) {
      return Outcome.refused(Refusal.of("NOT_REFUNDABLE"));
    }
    if (reason.isBlank()) {
      return Outcome.refused(Refusal.ofField("REASON_REQUIRED", "reason"));
    }
    rows.setStatus(feeId, FeeStatus.REFUNDED, fee.method());
    record(fee, "FEE_REFUNDED", user, Map.of("amount", fee.amount(), "reason", reason.strip()));
    return Outcome.done(rows.get(feeId));
  }

  /** Whether the society gives it back at all; some never do. */
  public boolean isRefundable(Fee fee) {
    return !rule(fee).neverRefunded();
  }

  /** The rule that a fee follows: that of its purpose, as it was when the fee was opened. */
  public FeeRule rule(Fee fee) {
    Edition edition = programmes.editionInForce(fee.programme(), Tokyo.dateOf(fee.createdAt()));
    FeeRule registration = edition.registrationFee();
    return fee.purpose().equals(Fee.REGISTRATION) && registration != null
        ? registration
        : edition.fee();
  }

  /** A case ended without its fee being needed: what is not paid is no longer due. */
  public void expire(UUID caseId) {
    rows.ofCase(caseId).stream()
        .map(fee -> rows.locked(fee.id()))
        .filter(Fee::isDue)
        .forEach(fee -> rows.setStatus(fee.id(), FeeStatus.EXPIRED, fee.method()));
  }

  Fee settle(Fee locked, PaymentMethod method, Instant paidAt, CurrentUser by) {
    rows.setPaid(locked.id(), method, paidAt, by.isSystem() ? null : by.username());
    record(locked, "FEE_PAID", by, Map.of("amount", locked.amount(), "method", method.name()));
    events.publishEvent(new FeePaid(locked.caseId(), locked.id(), paidAt));
    return rows.get(locked.id());
  }

  private void record(Fee fee, String action, CurrentUser by, Map<String, ?> details) {
    audit.record(fee.society(), fee.caseId(), action, by, details);
  }
}
