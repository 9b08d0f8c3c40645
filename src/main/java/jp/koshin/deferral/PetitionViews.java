package jp.koshin.deferral;

import java.util.List;
import jp.koshin.certification.Certifications;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.payment.Fees;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.StageRule;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.valuation.PortfolioResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of a petition. */
@Component
class PetitionViews {

  private final PetitionStages stages;
  private final PetitionChecks checks;
  private final PetitionObstacles obstacles;
  private final Certifications certifications;
  private final RenewalOutlook outlook;
  private final EvidenceStore evidence;
  private final Fees fees;

  PetitionViews(
      PetitionStages stages,
      PetitionChecks checks,
      PetitionObstacles obstacles,
      Certifications certifications,
      RenewalOutlook outlook,
      EvidenceStore evidence,
      Fees fees) {
    this.stages = stages;
    this.checks = checks;
    this.obstacles = obstacles;
    this.certifications = certifications;
    this.outlook = outlook;
    this.evidence = evidence;
    this.fees = fees;
  }

  PetitionView of(Petition petition) {
    Edition edition = stages.edition(petition);
    PortfolioResult valued = obstacles.value(petition);
    return new PetitionView(
        petition.id(),
        petition.kind(),
        petition.number(),
        petition.society(),
        petition.programme(),
        petition.edition(),
        petition.applicationYear(),
        petition.certificationId(),
        petition.memberId(),
        petition.term(),
        petition.status(),
        stageName(petition),
        new PetitionInput(
            petition.grounds(), petition.statement(), petition.years(), petition.renewing()),
        groundsName(petition, edition),
        petition.until(),
        petition.reason(),
        petition.dueAt(),
        petition.enteredBy() != null,
        checks.window(petition.kind(), edition, petition.applicationYear()).orElse(null),
        shown(petition, valued),
        fees.ofCase(petition.id()).stream().findFirst().orElse(null),
        evidence.of(petition.id()),
        obstacles.of(petition, valued),
        petition.createdAt(),
        petition.submittedAt(),
        petition.decidedAt(),
        petition.version());
  }

  /** Who is asked to explain a shortage sees it. */
  private @Nullable PortfolioResult shown(Petition petition, @Nullable PortfolioResult valued) {
    return petition.kind() == PetitionKind.RESERVATION
        ? outlook.value(certifications.get(petition.certificationId()), stages.edition(petition))
        : valued;
  }

  List<PetitionView> of(List<Petition> petitions) {
    return petitions.stream().map(this::of).toList();
  }

  private @Nullable LocalizedText stageName(Petition petition) {
    return stages.stages(petition).stream()
        .filter(stage -> stage.id().equals(petition.stage()))
        .map(StageRule::name)
        .findFirst()
        .orElse(null);
  }

  static @Nullable LocalizedText groundsName(Petition petition, Edition edition) {
    return edition
        .lifecycle()
        .deferral()
        .flatMap(rule -> rule.reason(petition.grounds()))
        .map(DeferralRule.Reason::name)
        .orElse(null);
  }
}
