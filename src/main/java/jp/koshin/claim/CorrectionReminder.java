package jp.koshin.claim;

import java.time.Instant;

/** A returned claim waits for its correction, which ends at {@code due}. */
public record CorrectionReminder(ClaimRef claim, Instant due, Instant at) implements ClaimEvent {}
