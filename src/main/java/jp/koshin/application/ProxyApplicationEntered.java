package jp.koshin.application;

import java.util.UUID;

/** Staff began to enter a paper application for a member. Published in the same transaction. */
public record ProxyApplicationEntered(UUID caseId, UUID memberId, String programme) {}
