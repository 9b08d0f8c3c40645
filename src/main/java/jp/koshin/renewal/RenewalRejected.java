package jp.koshin.renewal;

import java.util.UUID;

/** An application was rejected (却下). Published in the transaction that records it. */
public record RenewalRejected(UUID caseId, UUID memberId, String programme, String reason) {}
