package jp.koshin.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.koshin.programme.LocalizedText;

/**
 * A credit of the ledger as a section shows it.
 *
 * @param place where its category stands in the rules, from 0
 */
public record LedgerLine(
    String event, LocalDate date, int place, LocalizedText categoryName, BigDecimal credits) {}
