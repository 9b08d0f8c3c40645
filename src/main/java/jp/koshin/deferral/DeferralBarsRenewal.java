package jp.koshin.deferral;

import static jp.koshin.deferral.PetitionStatus.GRANTED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.payment.Fee;
import jp.koshin.payment.PaymentObstacles;
import jp.koshin.programme.DeferralRule;
import jp.koshin.renewal.RenewalObstacles;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalRegister;
import jp.koshin.shared.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who applies for deferral in a year cannot renew in it, where the programme says so. */
@Component
@Order(0)
class DeferralBarsRenewal implements RenewalObstacles, PaymentObstacles {

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final RenewalOutlook outlook;
  private final RenewalRegister register;

  DeferralBarsRenewal(
      PetitionRows rows, PetitionStages stages, RenewalOutlook outlook, RenewalRegister register) {
    this.rows = rows;
    this.stages = stages;
    this.outlook = outlook;
    this.register = register;
  }

  @Override
  public List<Refusal> obstacles(UUID renewalId) {
    return bars(renewalId);
  }

  /** Its fee is not taken either: some are never given back. */
  @Override
  public Optional<Refusal> obstacle(Fee fee) {
    return register
        .find(fee.caseId())
        .filter(renewal -> renewal.status().isEditable())
        .flatMap(renewal -> bars(renewal.id()).stream().findFirst());
  }

  @Override
  public List<Refusal> bars(UUID renewalId) {
    RenewalOutlook.Target renewed = outlook.target(renewalId);
    return rows.ofCertification(renewed.certificationId()).stream()
            .filter(p -> p.kind() == PetitionKind.DEFERRAL)
            .filter(p -> p.applicationYear() == renewed.applicationYear())
            .filter(p -> p.status().isPending() || p.status() == GRANTED)
            .anyMatch(this::excludesRenewal)
        ? List.of(Refusal.of("DEFERRAL_APPLIED"))
        : List.of();
  }

  private boolean excludesRenewal(Petition petition) {
    return stages
        .edition(petition)
        .lifecycle()
        .deferral()
        .filter(DeferralRule::excludesRenewal)
        .isPresent();
  }
}
