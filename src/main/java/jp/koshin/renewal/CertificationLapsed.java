package jp.koshin.renewal;

import java.util.UUID;

/** The term ended without renewal (失効). Published in the transaction that records it. */
public record CertificationLapsed(UUID caseId, UUID memberId, String programme) {}
