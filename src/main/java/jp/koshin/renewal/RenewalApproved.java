package jp.koshin.renewal;

import java.util.UUID;

/**
 * A renewal was finally approved: the term is extended and the new card issued. Published in the
 * transaction that records it.
 */
public record RenewalApproved(UUID caseId, UUID memberId, String programme) {}
