package jp.koshin.renewal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;

/**
 * The row of a renewal application.
 *
 * @param reinstating whether it goes with the reinstatement of what has lapsed
 */
record Renewal(
    UUID id,
    String number,
    UUID seasonId,
    String society,
    String programme,
    String edition,
    int applicationYear,
    UUID certificationId,
    UUID memberId,
    RenewalStatus status,
    @Nullable String stage,
    @Nullable String reason,
    @Nullable Instant stageSince,
    @Nullable Instant correctionDue,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable RenewalEnd end,
    boolean reinstating,
    int version) {

  private static final Set<RenewalStatus> AT_A_STAGE =
      Set.of(RenewalStatus.SUBMITTED, RenewalStatus.IN_REVIEW);

  /** Guards a transition: from another status it is a race that somebody else won. */
  Renewal expect(Set<RenewalStatus> allowed) {
    if (!allowed.contains(status)) {
      throw new LostRace("ALREADY_DECIDED", number + " " + status);
    }
    return this;
  }

  boolean standsAtAStage() {
    return AT_A_STAGE.contains(status);
  }

  Renewal expectAtAStage() {
    return expect(AT_A_STAGE);
  }

  /** Whether it ended without a renewal before the present term, which came by reinstatement. */
  boolean isOfTermBefore(Certification held) {
    return decidedAt != null
        && status != RenewalStatus.APPROVED
        && held.status().isInForce()
        && !decidedAt.isAfter(Tokyo.startOf(held.term().from()));
  }

  /** The stage it stands at, or that sent it back. */
  String presentStage() {
    if (stage == null) {
      throw new IllegalStateException(number + " stands at no stage");
    }
    return stage;
  }
}
