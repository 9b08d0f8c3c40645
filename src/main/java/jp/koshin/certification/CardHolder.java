package jp.koshin.certification;

import java.util.UUID;

/** Whose card a code belongs to; the card may be out of date or replaced. */
public record CardHolder(UUID memberId, Certification certification, Card card) {}
