package jp.koshin.valuation;

import java.math.BigDecimal;

/** What a ledger line awarded: credits in a category of the edition. */
public record RecordedValue(String category, BigDecimal credits) {}
