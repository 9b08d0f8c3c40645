package jp.koshin.deferral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member short of credits is warned before the term ends. Published in the transaction that
 * records it.
 *
 * @param ends the last day before which it must be renewed
 * @param months which of the programme's steps it is, in months before the end
 */
public record ShortageWarned(
    UUID certificationId,
    UUID memberId,
    String programme,
    LocalDate ends,
    int months,
    Shortage shortage) {}
