package jp.koshin.payment;

import java.time.Instant;
import java.util.UUID;

/** A fee was paid; published in the transaction that records it. */
public record FeePaid(UUID caseId, UUID feeId, Instant at) {}
