package jp.koshin.claim;

import java.util.UUID;

/**
 * A claim, as far as a message needs to know it.
 *
 * @param title the event or the work; may be empty
 */
public record ClaimRef(
    UUID id, String number, String society, String programme, UUID memberId, String title) {}
