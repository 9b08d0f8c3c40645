package jp.koshin.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Reason;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSource;
import jp.koshin.workflow.CaseSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the desks about claims. */
@Component
@Transactional(readOnly = true)
class ClaimCases implements CaseSource {

  private final ClaimStore store;
  private final ClaimChecks checks;

  ClaimCases(ClaimStore store, ClaimChecks checks) {
    this.store = store;
    this.checks = checks;
  }

  @Override
  public boolean owns(UUID caseId) {
    return store.find(caseId).isPresent();
  }

  @Override
  public CaseSummary summary(UUID caseId) {
    Claim claim = store.find(caseId).orElseThrow(() -> new NotFound("claim", caseId));
    ClaimRef ref = claim.ref();
    ActivityValue value = claim.worth().value();
    return new CaseSummary(
        ref.id(),
        ref.number(),
        CaseKind.CLAIM,
        ref.society(),
        ref.programme(),
        claim.status().name(),
        ref.memberId(),
        ref.title(),
        value == null ? null : value.credits(),
        flags(claim, value),
        claim.version(),
        claim.enteredBy());
  }

  @Override
  public List<Refusal> obstaclesToApproval(UUID caseId) {
    return store.find(caseId).flatMap(checks::credited).stream().toList();
  }

  /** What a reviewer should look at twice: proxy entry, and every doubt of the rules. */
  private static List<String> flags(Claim claim, @Nullable ActivityValue value) {
    List<String> flags = new ArrayList<>();
    if (claim.origin() == ClaimOrigin.PROXY) {
      flags.add("PROXY");
    }
    if (value != null) {
      value.reasons().stream()
          .map(Reason::code)
          .filter(code -> !code.equals("CATALOGUE") && !code.equals("TABLE"))
          .distinct()
          .forEach(flags::add);
    }
    return flags;
  }
}
