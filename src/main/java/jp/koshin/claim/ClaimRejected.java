package jp.koshin.claim;

import java.time.Instant;

/** A reviewer rejected a claim (却下). */
public record ClaimRejected(ClaimRef claim, String reason, Instant at) implements ClaimEvent {}
