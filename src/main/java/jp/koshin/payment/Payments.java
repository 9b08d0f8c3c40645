package jp.koshin.payment;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member does to pay a fee of their own. Another's fee is not found.
 *
 * <p>Refusals: FEE_ALREADY_PAID, FEE_EXPIRED, METHOD_NOT_OFFERED, PAYMENT_UNDER_WAY,
 * NO_PAYMENT_UNDER_WAY, GATEWAY_UNAVAILABLE.
 */
@Service
@Transactional
public class Payments {

  private static final Set<PaymentMethod> BY_SLIP =
      Set.of(PaymentMethod.CONVENIENCE_STORE, PaymentMethod.BANK);

  private final FeeRows rows;
  private final ObjectProvider<PaymentGateway> gateways;
  private final ObjectProvider<PaymentObstacles> obstacles;
  private final AuditTrail audit;
  private final FeeNames names;
  private final Clock clock;

  Payments(
      FeeRows rows,
      ObjectProvider<PaymentGateway> gateways,
      ObjectProvider<PaymentObstacles> obstacles,
      AuditTrail audit,
      FeeNames names,
      Clock clock) {
    this.rows = rows;
    this.gateways = gateways;
    this.obstacles = obstacles;
    this.audit = audit;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Begins a payment by card; it may be begun again while the first is under way.
   *
   * @return the gateway's page to go to
   */
  public Outcome<URI> byCard(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    Optional<PaymentGateway> gateway = gateway(PaymentMethod.CARD);
    Refusal refusal = whyNot(fee, PaymentMethod.CARD, gateway.isPresent());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    try {
      URI page = gateway.orElseThrow().open(request(fee, PaymentMethod.CARD));
      rows.setStatus(feeId, FeeStatus.PENDING, PaymentMethod.CARD);
      return Outcome.done(page);
    } catch (GatewayUnavailable down) {
      return Outcome.refused(Refusal.of("GATEWAY_UNAVAILABLE"));
    }
  }

  /**
   * Issues the number for a convenience store or a bank; a number that has run out is issued anew.
   * The payment is known hours or a day after it was made.
   */
  public Outcome<Fee> bySlip(CurrentUser user, UUID feeId, PaymentMethod method) {
    Fee fee = ownLocked(user, feeId);
    Optional<PaymentGateway> gateway = gateway(method);
    Refusal refusal = whyNot(fee, method, BY_SLIP.contains(method) && gateway.isPresent());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    try {
      rows.setSlip(feeId, method, gateway.orElseThrow().issue(request(fee, method)));
    } catch (GatewayUnavailable down) {
      return Outcome.refused(Refusal.of("GATEWAY_UNAVAILABLE"));
    }
    record(fee, "SLIP_ISSUED", user, Map.of("method", method.name(), "amount", fee.amount()));
    return Outcome.done(rows.get(feeId));
  }

  /** The member says that a postal transfer is on its way. */
  public Outcome<Fee> announceTransfer(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    Refusal refusal = whyNot(fee, PaymentMethod.POSTAL_TRANSFER, true);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    rows.setStatus(feeId, FeeStatus.PENDING, PaymentMethod.POSTAL_TRANSFER);
    record(fee, "TRANSFER_ANNOUNCED", user, Map.of("amount", fee.amount()));
    return Outcome.done(rows.get(feeId));
  }

  /** The member takes the transfer or the number back, to pay another way. */
  public Outcome<Fee> anotherWay(CurrentUser user, UUID feeId) {
    Fee fee = ownLocked(user, feeId);
    if (!fee.isUnderWay()) {
      return Outcome.refused(Refusal.of("NO_PAYMENT_UNDER_WAY"));
    }
    rows.setStatus(feeId, FeeStatus.UNPAID, null);
    record(fee, "TRANSFER_WITHDRAWN", user, Map.of());
    return Outcome.done(rows.get(feeId));
  }

  /** Whether a fee can be paid this way here: its programme takes it, and somebody collects it. */
  public boolean isOffered(Fee fee, PaymentMethod method) {
    return fee.methods().contains(method)
        && (method == PaymentMethod.POSTAL_TRANSFER || gateway(method).isPresent());
  }

  /** What has to come before this fee is paid, such as the documents; empty when nothing. */
  public Optional<Refusal> obstacle(Fee fee) {
    return obstacles.orderedStream().flatMap(o -> o.obstacle(fee).stream()).findFirst();
  }

  /** Whether money may be on its way that comes in later: not by a number that has run out. */
  public boolean isUnderWay(Fee fee) {
    return fee.isUnderWay() && !fee.slipHasRunOut(clock.instant());
  }

  private Optional<PaymentGateway> gateway(PaymentMethod method) {
    return gateways.stream().filter(g -> g.methods().contains(method)).findFirst();
  }

  private @Nullable Refusal whyNot(Fee fee, PaymentMethod method, boolean collected) {
    Refusal refusal = fee.whyNotPayable(method);
    if (refusal == null && !collected) {
      refusal = Refusal.of("METHOD_NOT_OFFERED");
    }
    if (refusal == null) {
      refusal = obstacle(fee).orElse(null);
    }
    return refusal == null && isUnderWay(fee) ? Refusal.of("PAYMENT_UNDER_WAY") : refusal;
  }

  private PaymentRequest request(Fee fee, PaymentMethod method) {
    String title = names.of(fee).ja();
    return new PaymentRequest(fee.reference(), fee.amount(), title, method);
  }

  private Fee ownLocked(CurrentUser user, UUID feeId) {
    Fee fee = rows.locked(feeId);
    if (!user.isMember(fee.memberId())) {
      throw new NotFound("fee", feeId);
    }
    return fee;
  }

  private void record(Fee fee, String action, CurrentUser by, Map<String, ?> details) {
    audit.record(fee.society(), fee.caseId(), action, by, details);
  }
}
