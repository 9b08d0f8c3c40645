package jp.koshin.valuation;

import java.math.BigDecimal;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A category's sum.
 *
 * @param earned of its activities
 * @param counted after every cap of the category and of its parts
 */
public record CategoryResult(
    String code,
    LocalizedText name,
    Credits earned,
    Credits counted,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal cap) {}
