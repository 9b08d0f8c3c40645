package jp.koshin.payment;

import java.time.LocalDate;

/**
 * Money that came in, as one line of a statement tells it.
 *
 * @param number of the line in the file
 * @param amount in yen, more than zero
 * @param fingerprint the same for the same line of the same statement
 */
public record StatementLine(
    int number, LocalDate date, int amount, String payer, String memo, String fingerprint) {}
