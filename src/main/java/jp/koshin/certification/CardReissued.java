package jp.koshin.certification;

import java.util.UUID;

/** A lost card was replaced: the code of the old one is worth nothing from now on. */
public record CardReissued(UUID certificationId, UUID memberId, String programme, Card card) {}
