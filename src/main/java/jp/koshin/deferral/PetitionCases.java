package jp.koshin.deferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.CaseSource;
import jp.koshin.workflow.CaseSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells inbox and review about petitions. */
@Component
@Transactional(readOnly = true)
class PetitionCases implements CaseSource {

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final Certifications certifications;
  private final Programmes programmes;

  PetitionCases(
      PetitionRows rows,
      PetitionStages stages,
      Certifications certifications,
      Programmes programmes) {
    this.rows = rows;
    this.stages = stages;
    this.certifications = certifications;
    this.programmes = programmes;
  }

  @Override
  public boolean owns(UUID caseId) {
    return rows.find(caseId).isPresent();
  }

  @Override
  public CaseSummary summary(UUID caseId) {
    Petition petition = rows.get(caseId);
    return new CaseSummary(
        petition.id(),
        petition.number(),
        petition.kind().caseKind(),
        petition.society(),
        petition.programme(),
        petition.status().name(),
        petition.memberId(),
        title(petition),
        null,
        flags(petition),
        petition.version(),
        petition.enteredBy());
  }

  /** A deferral or a reservation of what was renewed meanwhile cannot be approved. */
  @Override
  public List<Refusal> obstaclesToApproval(UUID caseId) {
    Petition petition = rows.get(caseId);
    Certification held = certifications.get(petition.certificationId());
    boolean passed =
        petition.kind() == PetitionKind.REINSTATEMENT
            || held.status().isInForce() && held.term().equals(petition.term());
    return passed ? List.of() : List.of(Refusal.of("ALREADY_RENEWED"));
  }

  private String title(Petition petition) {
    String what =
        switch (petition.kind()) {
          case DEFERRAL -> "更新猶予";
          case REINSTATEMENT -> "再認定";
          case RESERVATION -> "資格の留保";
        };
    String grounds =
        Optional.ofNullable(PetitionViews.groundsName(petition, stages.edition(petition)))
            .map(LocalizedText::ja)
            .map(name -> "（" + name + "）")
            .orElse("");
    String programme = programmes.get(petition.programme()).name().ja();
    return programme + " " + what + grounds + " " + petition.applicationYear() + "年度";
  }

  private static List<String> flags(Petition petition) {
    List<String> flags = new ArrayList<>();
    if (petition.enteredBy() != null) {
      flags.add("PROXY");
    }
    if (petition.status() == PetitionStatus.UNANSWERED) {
      flags.add("UNANSWERED");
    }
    return flags;
  }
}
