package jp.koshin.valuation;

import java.math.BigDecimal;
import jp.koshin.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Whether a requirement is met; the figures are null where it is a matter of yes or no. */
public record RequirementResult(
    String code,
    boolean satisfied,
    @Nullable BigDecimal required,
    @Nullable BigDecimal actual,
    LocalizedText message) {}
