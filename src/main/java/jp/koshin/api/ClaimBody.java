package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.NewClaim;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/** A claim as callers send it: the activity's fields, and for whom. */
@Schema(name = "ClaimInput")
record ClaimBody(
    @Nullable String programme,
    @Nullable @Schema(description = "proxy entry by the secretariat only") String memberNumber,
    @Nullable @Schema(description = "as last seen; needed by PATCH only") Integer version,
    @Nullable ActivityKind kind,
    @Nullable LocalDate date,
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
    @Nullable Integer cases,
    @Nullable String journal) {

  /** The claim to begin; throws what is malformed, all of it. */
  NewClaim newClaim() {
    List<Refusal> malformed = malformed();
    if (version != null) {
      malformed.add(Refusal.ofField("UNKNOWN_FIELD", "version"));
    }
    String code = programme;
    if (code == null || code.isBlank()) {
      malformed.add(Refusal.ofField("MALFORMED", "programme"));
      throw new ApiRefusal(malformed);
    }
    refuse(malformed);
    return new NewClaim(code, memberNumber, input());
  }

  /** For a change of some fields: programme and member stay. */
  void checkPatch() {
    List<Refusal> malformed = malformed();
    if (programme != null) {
      malformed.add(Refusal.ofField("UNKNOWN_FIELD", "programme"));
    }
    if (memberNumber != null) {
      malformed.add(Refusal.ofField("UNKNOWN_FIELD", "memberNumber"));
    }
    refuse(malformed);
  }

  private static void refuse(List<Refusal> malformed) {
    if (!malformed.isEmpty()) {
      throw new ApiRefusal(malformed);
    }
  }

  private List<Refusal> malformed() {
    List<Refusal> malformed = new ArrayList<>();
    if (date != null && !Dates.isSensible(date)) {
      malformed.add(Refusal.ofField("MALFORMED", "date"));
    }
    return malformed;
  }

  ClaimInput input() {
    return new ClaimInput(
        kind,
        date,
        event,
        title,
        authorship,
        peerReviewed,
        related,
        course,
        lecture,
        delivery,
        credits,
        correctAnswers,
        paid,
        minutes,
        requestedCredits,
        cases,
        journal);
  }
}
