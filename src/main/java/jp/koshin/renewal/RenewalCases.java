package jp.koshin.renewal;

import java.util.List;
import java.util.UUID;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSource;
import jp.koshin.workflow.CaseSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells inbox and review about renewal cases. */
@Component
class RenewalCases implements CaseSource {

  private final RenewalRows rows;
  private final Programmes programmes;
  private final StageCourse course;
  private final RenewalChecks checks;
  private final ObjectProvider<ApplicationFacts> applications;

  RenewalCases(
      RenewalRows rows,
      Programmes programmes,
      StageCourse course,
      RenewalChecks checks,
      ObjectProvider<ApplicationFacts> applications) {
    this.rows = rows;
    this.programmes = programmes;
    this.course = course;
    this.checks = checks;
    this.applications = applications;
  }

  @Override
  public boolean owns(UUID caseId) {
    return rows.exists(caseId);
  }

  @Override
  public CaseSummary summary(UUID caseId) {
    Renewal renewal = rows.get(caseId);
    return new CaseSummary(
        renewal.id(),
        renewal.number(),
        CaseKind.RENEWAL,
        renewal.society(),
        renewal.programme(),
        renewal.status().name(),
        renewal.memberId(),
        programmes.get(renewal.programme()).name().ja() + "更新 " + renewal.applicationYear() + "年度",
        null,
        List.of(),
        renewal.version(),
        typist(caseId));
  }

  @Override
  public List<Refusal> obstaclesToApproval(UUID caseId) {
    Renewal renewal = rows.get(caseId);
    boolean last = renewal.standsAtAStage() && course.line(renewal).next().isEmpty();
    return last ? checks.obstaclesToApproval(renewal) : List.of();
  }

  private @Nullable UUID typist(UUID caseId) {
    return applications.stream()
        .flatMap(application -> application.typist(caseId).stream())
        .findFirst()
        .orElse(null);
  }
}
