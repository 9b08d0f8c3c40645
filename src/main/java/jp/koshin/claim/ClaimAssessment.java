package jp.koshin.claim;

import java.util.Objects;
import java.util.UUID;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a claim is worth by its edition, and whether a human looks at it. */
@Service
@Transactional
public class ClaimAssessment {

  private final ClaimStore store;
  private final Valuation valuation;
  private final Programmes programmes;

  ClaimAssessment(ClaimStore store, Valuation valuation, Programmes programmes) {
    this.store = store;
    this.valuation = valuation;
    this.programmes = programmes;
  }

  /** Values a submitted claim by the rules; called by the process only. */
  public ClaimRoute value(UUID claimId) {
    Claim claim = store.locked(claimId);
    ActivityValue value =
        Objects.requireNonNull(rulesValue(claim), "a submitted claim is complete");
    claim.value(value);
    return claim.origin() == ClaimOrigin.CARD ? ClaimRoute.LEDGER : ClaimRoute.REVIEW;
  }

  /** The stage that reviews the claim. */
  public StageRule stage(UUID claimId) {
    Claim claim = store.locked(claimId);
    return programmes.edition(claim.ref().programme(), claim.edition()).claimStage();
  }

  /** The value by the rules of the claim's edition; null while kind or date is missing. */
  @Nullable ActivityValue rulesValue(Claim claim) {
    return claim
        .input()
        .activity(claim.ref().id().toString())
        .map(a -> valuation.valueOne(claim.ref().programme(), claim.edition(), a))
        .orElse(null);
  }
}
