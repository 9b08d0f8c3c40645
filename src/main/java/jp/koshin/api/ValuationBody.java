package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The request of a valuation, for the description of the interface; what is read is checked field
 * by field.
 */
@Schema(name = "ValuationRequest")
record ValuationBody(
    @Schema(description = "基準年度。省略時は現在のもの。", example = "2026") @Nullable String edition,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) PeriodBody period,
    @Nullable MemberBody member,
    @Schema(description = "判定日。省略時は今日。") @Nullable LocalDate asOf,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<ActivityBody> activities) {

  @Schema(name = "ActivityPeriod")
  record PeriodBody(LocalDate from, LocalDate to) {}

  @Schema(name = "MemberFacts")
  record MemberBody(
      @Nullable Integer consecutiveRenewals,
      @Nullable Integer jmsbExamYear,
      @Nullable Boolean duesPaid,
      @Nullable Boolean trainingFacility,
      @Nullable BigDecimal daysPerWeek,
      @Nullable LocalDate certifiedSince,
      @Nullable Boolean renewingSpecialist,
      @Nullable Boolean examPassed,
      @Nullable List<String> documents) {}

  @Schema(name = "Activity")
  record ActivityBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ActivityKind kind,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate date,
      @Nullable String event,
      @Nullable String title,
      @Nullable Authorship authorship,
      @Nullable Boolean peerReviewed,
      @Nullable Boolean related,
      @Nullable Course course,
      @Nullable String lecture,
      @Nullable Delivery delivery,
      @Nullable BigDecimal credits,
      @Nullable Integer correctAnswers,
      @Nullable Boolean paid,
      @Nullable Integer minutes,
      @Nullable Integer requestedCredits,
      @Nullable Integer cases) {}
}
