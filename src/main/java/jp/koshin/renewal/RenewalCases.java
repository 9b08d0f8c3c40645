package jp.koshin.renewal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.programme.Programmes;
import jp.koshin.review.StageSource;
import jp.koshin.review.StageTerms;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSource;
import jp.koshin.workflow.CaseSummary;
import org.springframework.stereotype.Component;

/** Tells inbox and review about renewal cases. */
@Component
class RenewalCases implements CaseSource, StageSource {

  private final RenewalRows rows;
  private final Programmes programmes;
  private final StageCourse course;

  RenewalCases(RenewalRows rows, Programmes programmes, StageCourse course) {
    this.rows = rows;
    this.programmes = programmes;
    this.course = course;
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
        null);
  }

  @Override
  public Optional<StageTerms> terms(UUID caseId) {
    return rows.find(caseId)
        .filter(Renewal::standsAtAStage)
        .map(
            renewal ->
                new StageTerms(
                    course.entry(renewal),
                    Objects.requireNonNullElse(renewal.stageSince(), renewal.createdAt())));
  }
}
