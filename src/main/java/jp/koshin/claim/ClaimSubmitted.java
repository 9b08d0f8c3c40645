package jp.koshin.claim;

import java.time.Instant;

/** The applicant handed a claim in (申請), for the first time or after a correction. */
public record ClaimSubmitted(ClaimRef claim, Instant at) implements ClaimEvent {}
