package jp.koshin.member;

import java.time.LocalDate;
import java.util.UUID;

/** Days to be entered as absent; the fields are those of {@link Absence}. */
public record NewAbsence(
    UUID accountId, UUID substituteId, LocalDate firstDay, LocalDate lastDay) {}
