package jp.koshin.application;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A credit of the ledger as a section shows it.
 *
 * @param categoryName in Japanese, as printed
 */
public record LedgerLine(String event, LocalDate date, String categoryName, BigDecimal credits) {}
