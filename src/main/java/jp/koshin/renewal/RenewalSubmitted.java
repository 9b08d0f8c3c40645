package jp.koshin.renewal;

import java.util.UUID;

/**
 * The applicant handed the application in, for the first time or after a correction. Published in
 * the transaction that records it.
 */
public record RenewalSubmitted(UUID caseId, UUID memberId, String programme) {}
