package jp.koshin.renewal;

import java.util.List;
import java.util.UUID;
import jp.koshin.programme.Programmes;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSource;
import jp.koshin.workflow.CaseSummary;
import org.springframework.stereotype.Component;

/** Tells inbox and review about renewal cases. */
@Component
class RenewalCases implements CaseSource {

  private final RenewalRows rows;
  private final Programmes programmes;

  RenewalCases(RenewalRows rows, Programmes programmes) {
    this.rows = rows;
    this.programmes = programmes;
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
}
