package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.IN_REVIEW;
import static jp.koshin.deferral.PetitionStatus.PASSED;
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
    boolean stands =
        !renewed.reinstating()
            || rows.ofCertification(renewed.certificationId()).stream()
                .filter(p -> p.kind() == PetitionKind.REINSTATEMENT)
                .filter(p -> p.applicationYear() == renewed.applicationYear())
                .anyMatch(p -> APPLIED_FOR.contains(p.status()));
    return stands ? List.of() : List.of(Refusal.of("REINSTATEMENT_FIRST"));
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
