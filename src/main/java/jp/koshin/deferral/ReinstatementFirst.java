package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.IN_REVIEW;
import static jp.koshin.deferral.PetitionStatus.PASSED;
import static jp.koshin.deferral.PetitionStatus.RESTORED;
import static jp.koshin.deferral.PetitionStatus.RETURNED;
import static jp.koshin.deferral.PetitionStatus.SUBMITTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.koshin.payment.Fee;
import jp.koshin.payment.PaymentObstacles;
import jp.koshin.renewal.RenewalObstacles;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalRegister;
import jp.koshin.shared.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has lapsed is renewed only together with its reinstatement, which is applied for first. */
@Component
@Order(1)
class ReinstatementFirst implements RenewalObstacles, PaymentObstacles {

  private static final Set<PetitionStatus> APPLIED_FOR =
      Set.of(SUBMITTED, RETURNED, IN_REVIEW, PASSED);
  private static final Set<PetitionStatus> GRANTED = Set.of(PASSED, RESTORED);

  private final PetitionRows rows;
  private final RenewalOutlook outlook;
  private final RenewalRegister register;

  ReinstatementFirst(PetitionRows rows, RenewalOutlook outlook, RenewalRegister register) {
    this.rows = rows;
    this.outlook = outlook;
    this.register = register;
  }

  @Override
  public List<Refusal> obstacles(UUID renewalId) {
    RenewalOutlook.Target renewed = outlook.target(renewalId);
    return !renewed.reinstating() || stands(renewed, APPLIED_FOR)
        ? List.of()
        : List.of(Refusal.of("REINSTATEMENT_FIRST"));
  }

  /**
   * A renewal of what is not reinstated in the end would be approved, and paid for, for nothing.
   */
  @Override
  public List<Refusal> toApproval(UUID renewalId) {
    RenewalOutlook.Target renewed = outlook.target(renewalId);
    return !renewed.reinstating() || stands(renewed, GRANTED)
        ? List.of()
        : List.of(Refusal.of("REINSTATEMENT_UNDECIDED"));
  }

  private boolean stands(RenewalOutlook.Target renewed, Set<PetitionStatus> asked) {
    return rows.ofCertification(renewed.certificationId()).stream()
        .filter(p -> p.kind() == PetitionKind.REINSTATEMENT)
        .filter(p -> p.applicationYear() == renewed.applicationYear())
        .anyMatch(p -> asked.contains(p.status()));
  }

  /** Its fee is not taken before either: some are never given back. */
  @Override
  public Optional<Refusal> obstacle(Fee fee) {
    return register
        .find(fee.caseId())
        .filter(renewal -> renewal.status().isEditable())
        .flatMap(renewal -> obstacles(renewal.id()).stream().findFirst());
  }
}
