package jp.koshin.claim;

import java.time.Instant;

/**
 * A reviewer sent a claim back (差戻し); {@code due} is the end, exclusive, of the time to correct it.
 */
public record ClaimReturned(ClaimRef claim, String reason, Instant due, Instant at)
    implements ClaimEvent {}
