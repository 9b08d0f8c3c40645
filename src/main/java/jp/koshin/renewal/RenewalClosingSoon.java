package jp.koshin.renewal;

import java.time.Instant;
import java.util.UUID;

/**
 * The window of an application that was not handed in closes soon.
 *
 * @param closes the instant from which it is closed
 * @param days about how many days before
 * @param complete nothing is missing: it merely has to be handed in
 */
public record RenewalClosingSoon(
    UUID caseId, UUID memberId, String programme, Instant closes, int days, boolean complete) {}
