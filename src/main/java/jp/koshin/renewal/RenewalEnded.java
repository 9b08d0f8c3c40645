package jp.koshin.renewal;

import java.util.UUID;

/**
 * An application ended before its decision. Published in the transaction that records it.
 *
 * @param cause why
 */
public record RenewalEnded(UUID caseId, UUID memberId, String programme, RenewalEnd cause) {}
