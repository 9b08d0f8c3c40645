package jp.koshin.claim;

import java.time.Instant;

/** A returned claim was not corrected in time and was closed as withdrawn (申請取下). */
public record ClaimLapsed(ClaimRef claim, Instant at) implements ClaimEvent {}
