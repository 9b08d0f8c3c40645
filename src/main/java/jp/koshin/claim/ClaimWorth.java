package jp.koshin.claim;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import jp.koshin.shared.Credits;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is worth: what the rules give, or what the reviewer gave instead.
 *
 * @param credits null while the rules cannot say
 * @param identity of the activity, by which its twins are known
 * @param overrideReason why the reviewer gave other credits than the rules; null where the rules'
 *     stand
 */
@Embeddable
record ClaimWorth(
    @Nullable BigDecimal credits,
    @Nullable String category,
    @Nullable String identity,
    @Convert(converter = ReasonsConverter.class) List<Reason> reasons,
    @Nullable String overrideReason) {

  /** Takes the value over that the rules give; null while they cannot say. */
  static ClaimWorth of(@Nullable ActivityValue value) {
    return value == null
        ? new ClaimWorth(null, null, null, List.of(), null)
        : new ClaimWorth(
            value.credits().value(), value.category(), value.identity(), value.reasons(), null);
  }

  /** The reviewer's own credits. */
  ClaimWorth instead(BigDecimal given, @Nullable String why) {
    return new ClaimWorth(given, category, identity, reasons, why);
  }

  boolean isOverridden() {
    return overrideReason != null;
  }

  /** Present as soon as the claim was valued, which every submitted one is. */
  @Nullable ActivityValue value() {
    return credits == null || identity == null
        ? null
        : new ActivityValue(category, new Credits(credits), reasons, identity);
  }
}
