package jp.koshin.renewal;

import java.time.Instant;
import java.util.UUID;

/**
 * The time to correct an application that was sent back runs out.
 *
 * @param due the instant before which it must be handed in again
 */
public record RenewalCorrectionReminder(
    UUID caseId, UUID memberId, String programme, Instant due) {}
