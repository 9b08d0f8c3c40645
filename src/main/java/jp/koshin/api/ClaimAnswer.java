package jp.koshin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimOrigin;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/** A claim as it is answered. */
@Schema(name = "Claim")
record ClaimAnswer(
    UUID id,
    String number,
    String programme,
    ClaimStatus status,
    int version,
    String memberNumber,
    Fields activity,
    @Nullable Value valuation,
    List<File> evidence,
    @Nullable String reason,
    @Nullable String overrideReason,
    ClaimOrigin origin,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant correctionDue) {

  /** The activity, as far as it is filled in. */
  @Schema(name = "ClaimActivity")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fields(
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

    static Fields of(ClaimInput in) {
      return new Fields(
          in.kind(),
          in.date(),
          in.event(),
          in.title(),
          in.authorship(),
          in.peerReviewed(),
          in.related(),
          in.course(),
          in.lecture(),
          in.delivery(),
          Numbers.orNull(in.credits()),
          in.correctAnswers(),
          in.paid(),
          in.minutes(),
          in.requestedCredits(),
          in.cases(),
          in.journal());
    }
  }

  /** What the rules give. */
  @Schema(name = "ClaimValuation")
  record Value(BigDecimal credits, @Nullable String category, List<Why> reasons, String edition) {

    static @Nullable Value of(@Nullable ActivityValue value, String edition, Locale locale) {
      return value == null
          ? null
          : new Value(
              Numbers.plain(value.credits().value()),
              value.category(),
              value.reasons().stream()
                  .map(r -> new Why(r.code(), r.rule(), r.message().in(locale)))
                  .toList(),
              edition);
    }
  }

  /** One reason of a value. */
  @Schema(name = "ClaimReason")
  record Why(String code, String rule, String message) {}

  /** A file of evidence. */
  @Schema(name = "Evidence")
  record File(
      UUID id, String name, long size, String sha256, String mediaType, String kind, int pages) {

    static File of(EvidenceFile file) {
      return new File(
          file.id(),
          file.name(),
          file.size(),
          file.sha256(),
          file.mediaType(),
          file.kind(),
          file.pages());
    }
  }

  static ClaimAnswer of(
      ClaimView claim, String memberNumber, List<EvidenceFile> evidence, Locale locale) {
    return new ClaimAnswer(
        claim.id(),
        claim.number(),
        claim.programme(),
        claim.status(),
        claim.version(),
        memberNumber,
        Fields.of(claim.input()),
        Value.of(claim.valuation(), claim.edition(), locale),
        evidence.stream().map(File::of).toList(),
        claim.reason(),
        claim.overrideReason(),
        claim.origin(),
        claim.createdAt(),
        claim.submittedAt(),
        claim.decidedAt(),
        claim.correctionDue());
  }
}
