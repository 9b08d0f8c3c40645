package jp.koshin.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a member of the staff is absent, and who decides in their place (不在と代理).
 *
 * @param firstDay first day away
 * @param lastDay last day away, included
 */
public record Absence(
    UUID id,
    UUID accountId,
    String name,
    UUID substituteId,
    String substituteName,
    LocalDate firstDay,
    LocalDate lastDay) {}
