package jp.koshin.renewal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An application that waits for a body outside, with no more than that body needs.
 *
 * @param certificate number of the certification
 * @param since the day on which the stage before passed it
 */
public record ExternalCase(
    UUID id,
    String number,
    String programme,
    String memberNumber,
    String name,
    String kana,
    String certificate,
    LocalDate since) {}
