package jp.koshin.renewal;

import java.util.UUID;

/**
 * The window closed, or the correction deadline passed, without an application (更新せず). Published in
 * the transaction that records it.
 */
public record RenewalNotRenewed(UUID caseId, UUID memberId, String programme) {}
