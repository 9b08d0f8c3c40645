package jp.koshin.member;

import java.time.LocalDate;

/** The dues (会費) of one fiscal year, paid. */
public record Dues(int fiscalYear, LocalDate paidOn, String enteredBy) {}
