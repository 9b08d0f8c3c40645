package jp.koshin.renewal;

import java.time.Instant;
import java.util.UUID;

/**
 * An application was sent back for correction (差戻し). Published in the transaction that records it.
 *
 * @param reason the reviewer's words
 * @param due the instant before which it must be handed in again
 */
public record RenewalReturned(
    UUID caseId, UUID memberId, String programme, String reason, Instant due) {}
