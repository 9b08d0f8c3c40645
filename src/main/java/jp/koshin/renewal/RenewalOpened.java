package jp.koshin.renewal;

import java.util.UUID;

/**
 * A case was opened at the window's opening instant. Published in the transaction that records it.
 */
public record RenewalOpened(UUID caseId, UUID memberId, String programme) {}
