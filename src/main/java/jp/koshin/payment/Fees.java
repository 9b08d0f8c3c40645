package jp.koshin.payment;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fees due and their payment. A fee may be paid from the moment it is opened until it expires,
 * once.
 *
 * <p>Refusals: FEE_ALREADY_PAID, FEE_EXPIRED, METHOD_NOT_OFFERED, TRANSFER_ANNOUNCED,
 * TRANSFER_NOT_ANNOUNCED, PAID_ON_IN_FUTURE.
 */
@Service
@Transactional
public class Fees {

  private final FeeRows rows;
  private final ObjectProvider<PaymentGateway> gateway;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final Texts texts;

  Fees(
      FeeRows rows,
      ObjectProvider<PaymentGateway> gateway,
      Clock clock,
      ApplicationEventPublisher events,
      AuditTrail audit,
      Texts texts) {
    this.rows = rows;
    this.gateway = gateway;
    this.clock = clock;
    this.events = events;
    this.audit = audit;
    this.texts = texts;
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

  /**
   * Begins a payment by card; it may be begun again while the first is under way.
   *
   * @return the gateway's page to go to
   */
  public Outcome<URI> payByCard(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    Refusal refusal = whyNot(fee, PaymentMethod.CARD);
    if (refusal == null && fee.transferAnnounced()) {
      refusal = Refusal.of("TRANSFER_ANNOUNCED");
    }
    PaymentGateway acquirer = gateway.getIfAvailable();
    if (refusal == null && acquirer == null) {
      refusal = Refusal.of("METHOD_NOT_OFFERED");
    }
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    rows.setStatus(feeId, FeeStatus.PENDING, PaymentMethod.CARD);
    return Outcome.done(
        requireNonNull(acquirer).open(new CardPayment(fee.reference(), fee.amount(), title(fee))));
  }

  /** The member says that a postal transfer is on its way. */
  public Outcome<Fee> announceTransfer(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    Refusal refusal = whyNot(fee, PaymentMethod.POSTAL_TRANSFER);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    rows.setStatus(feeId, FeeStatus.PENDING, PaymentMethod.POSTAL_TRANSFER);
    record(fee, "TRANSFER_ANNOUNCED", user, Map.of("amount", fee.amount()));
    return Outcome.done(rows.get(feeId));
  }

  /** The member takes the announcement back, to pay another way. */
  public Outcome<Fee> withdrawTransfer(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    if (!fee.transferAnnounced()) {
      return Outcome.refused(Refusal.of("TRANSFER_NOT_ANNOUNCED"));
    }
    rows.setStatus(feeId, FeeStatus.UNPAID, null);
    record(fee, "TRANSFER_WITHDRAWN", user, Map.of());
    return Outcome.done(rows.get(feeId));
  }

  /**
   * The secretariat found the transfer, announced or not.
   *
   * @param paidOn the day on the slip, not after today
   */
  public Outcome<Fee> confirmTransfer(CurrentUser user, UUID feeId, LocalDate paidOn) {
    Fee fee = rows.locked(feeId);
    if (!user.hasIn(fee.society(), Role.SECRETARIAT)) {
      throw new NotFound("fee", feeId);
    }
    Refusal refusal = whyNot(fee, PaymentMethod.POSTAL_TRANSFER);
    if (refusal == null && paidOn.isAfter(Tokyo.today(clock))) {
      refusal = Refusal.ofField("PAID_ON_IN_FUTURE", "paidOn");
    }
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    return Outcome.done(settle(fee, PaymentMethod.POSTAL_TRANSFER, Tokyo.startOf(paidOn), user));
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

  private String title(Fee fee) {
    return texts.get("payment.purpose." + fee.purpose(), Locale.JAPANESE);
  }

  private void record(Fee fee, String action, CurrentUser by, Map<String, ?> details) {
    audit.record(fee.society(), fee.caseId(), action, by, details);
  }

  private Fee ownLocked(CurrentUser user, UUID feeId) {
    Fee fee = rows.locked(feeId);
    if (!user.isMember(fee.memberId())) {
      throw new NotFound("fee", feeId);
    }
    return fee;
  }

  private static @Nullable Refusal whyNot(Fee fee, PaymentMethod method) {
    if (fee.isPaid()) {
      return Refusal.of("FEE_ALREADY_PAID");
    }
    if (!fee.isDue()) {
      return Refusal.of("FEE_EXPIRED");
    }
    return fee.methods().contains(method) ? null : Refusal.of("METHOD_NOT_OFFERED");
  }
}
