package jp.koshin.claim;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to a claim, told within the transaction that did it. */
public sealed interface ClaimEvent
    permits ClaimSubmitted,
        ClaimReturned,
        ClaimApproved,
        ClaimRejected,
        ClaimWithdrawn,
        ClaimLapsed,
        CorrectionReminder,
        ProxyClaimEntered {

  /** Which claim, and whose. */
  ClaimRef claim();

  Instant at();

  default UUID caseId() {
    return claim().id();
  }

  default UUID memberId() {
    return claim().memberId();
  }
}
