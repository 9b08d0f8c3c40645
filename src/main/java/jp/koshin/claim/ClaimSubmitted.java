package jp.koshin.claim;

import java.time.Instant;

/**
 * A claim was handed in (申請), for the first time or after a correction. Where the secretariat hands
 * in what it typed for a member, {@link ProxyClaimEntered} says so instead.
 */
public record ClaimSubmitted(ClaimRef claim, Instant at) implements ClaimEvent {}
