package jp.koshin.workflow;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds a case of whatever kind. Checks no rights: callers do. */
@Service
public class Cases {

  private final ObjectProvider<CaseSource> sources;

  Cases(ObjectProvider<CaseSource> sources) {
    this.sources = sources;
  }

  /**
   * @throws NotFound when no module owns the case
   */
  public CaseSummary summary(UUID caseId) {
    CaseLog.about(caseId);
    return owner(caseId).summary(caseId);
  }

  /**
   * Why a case could not be approved as it stands, whoever approved it; empty when nothing is
   * known.
   */
  public List<Refusal> obstaclesToApproval(UUID caseId) {
    return owner(caseId).obstaclesToApproval(caseId);
  }

  private CaseSource owner(UUID caseId) {
    return sources.stream()
        .filter(source -> source.owns(caseId))
        .findFirst()
        .orElseThrow(() -> new NotFound("case", caseId));
  }
}
