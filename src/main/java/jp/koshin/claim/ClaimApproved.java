package jp.koshin.claim;

import java.time.Instant;
import jp.koshin.shared.Credits;

/** A claim was approved (承認) and credited; by a card scan too, then {@code origin} says so. */
public record ClaimApproved(ClaimRef claim, Credits credits, ClaimOrigin origin, Instant at)
    implements ClaimEvent {}
