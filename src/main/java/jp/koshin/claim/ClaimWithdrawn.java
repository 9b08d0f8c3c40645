package jp.koshin.claim;

import java.time.Instant;

/** The applicant withdrew a claim (申請取下). */
public record ClaimWithdrawn(ClaimRef claim, Instant at) implements ClaimEvent {}
