package jp.koshin.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.payment.Fee;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;

/**
 * A renewal application with everything a page shows of it.
 *
 * @param number what people call it by
 * @param stage id of the review stage it stands at, or that sent it back, or null
 * @param stageName the name of that stage
 * @param shownAs the status in the stage's own words or, where it was taken back, with that; null
 *     for the usual one
 * @param term the term whose credits count; stays the old one after approval
 * @param requirements what is needed and what is there, now
 * @param fee what is due, or null for a free renewal
 * @param obstacles why it cannot be handed in now; empty when it can
 * @param bars those of them that leave nothing to be done for it, such as a deferral
 * @param documents files added to the application itself
 * @param reason the reviewer's words when it was sent back or rejected, or null
 * @param correctionDue the instant before which a returned application must be handed in again, or
 *     null
 * @param end why it ended before its decision, or null
 * @param reinstating whether it goes with the reinstatement of what has lapsed
 */
public record RenewalView(
    UUID id,
    String number,
    String society,
    String programme,
    String edition,
    int applicationYear,
    RenewalStatus status,
    @Nullable String stage,
    @Nullable LocalizedText stageName,
    @Nullable LocalizedText shownAs,
    Window window,
    UUID certificationId,
    UUID memberId,
    Period term,
    PortfolioResult requirements,
    @Nullable Fee fee,
    List<Refusal> obstacles,
    List<Refusal> bars,
    List<EvidenceFile> documents,
    @Nullable String reason,
    @Nullable Instant correctionDue,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable RenewalEnd end,
    boolean reinstating,
    int version) {

  /** The refusal of dues that are being paid (手続中): nothing is left to do but wait. */
  static final String DUES_UNDER_WAY = "DUES_UNDER_WAY";

  /**
   * Whether something unmet keeps nothing from being handed in, because it is settled later: an
   * exam that is applied for.
   */
  public boolean isAwaited(RequirementResult requirement) {
    return !requirement.satisfied()
        && status.isEditable()
        && !requirement.code().startsWith("DUES")
        && obstacles.stream().noneMatch(o -> requirement.code().equals(o.field()));
  }

  /** What is said of an unmet requirement of dues while they are being paid; empty otherwise. */
  public Optional<Refusal> underWay(RequirementResult requirement) {
    return obstacles.stream()
        .filter(refusal -> refusal.code().equals(DUES_UNDER_WAY))
        .filter(refusal -> !requirement.satisfied() && requirement.code().startsWith("DUES"))
        .findFirst();
  }

  /** Whether the button to hand it in works. */
  public boolean isSubmittable() {
    return obstacles.isEmpty();
  }
}
