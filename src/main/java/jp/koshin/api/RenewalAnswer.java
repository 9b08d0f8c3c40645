package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Window;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;

/** A renewal application as it is answered. */
@Schema(name = "Renewal")
record RenewalAnswer(
    UUID id,
    String number,
    String programme,
    int applicationYear,
    RenewalStatus status,
    @Nullable String stage,
    Opening window,
    List<Requirement> requirements,
    @Nullable Due fee,
    String memberNumber,
    @Nullable String reason,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    int version) {

  /** The reception window: from its opening up to, not including, its closing. */
  @Schema(name = "Window")
  record Opening(Instant opens, Instant closes) {
    static Opening of(Window window) {
      return new Opening(window.opens(), window.closes());
    }
  }

  /** A requirement and what is there. */
  @Schema(name = "Requirement")
  record Requirement(
      String code,
      boolean satisfied,
      @Nullable BigDecimal required,
      @Nullable BigDecimal actual,
      String message) {

    static Requirement of(RequirementResult result, Locale locale) {
      return new Requirement(
          result.code(),
          result.satisfied(),
          Numbers.orNull(result.required()),
          Numbers.orNull(result.actual()),
          result.message().in(locale));
    }
  }

  /** The fee in yen. */
  @Schema(name = "Fee")
  record Due(
      UUID id,
      int amount,
      FeeStatus status,
      @Nullable PaymentMethod method,
      String reference,
      @Nullable Instant paidAt) {

    static @Nullable Due of(@Nullable Fee fee) {
      return fee == null
          ? null
          : new Due(
              fee.id(), fee.amount(), fee.status(), fee.method(), fee.reference(), fee.paidAt());
    }
  }

  static RenewalAnswer of(RenewalView renewal, String memberNumber, Locale locale) {
    return new RenewalAnswer(
        renewal.id(),
        renewal.number(),
        renewal.programme(),
        renewal.applicationYear(),
        renewal.status(),
        renewal.stage(),
        Opening.of(renewal.window()),
        renewal.requirements().requirements().stream()
            .map(result -> Requirement.of(result, locale))
            .toList(),
        Due.of(renewal.fee()),
        memberNumber,
        renewal.reason(),
        renewal.submittedAt(),
        renewal.decidedAt(),
        renewal.version());
  }
}
