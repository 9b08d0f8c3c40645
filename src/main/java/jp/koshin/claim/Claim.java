package jp.koshin.claim;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.koshin.shared.Credits;
import jp.koshin.shared.LostRace;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Reason;
import org.jspecify.annotations.Nullable;

/** A credit claim (単位申請). It guards its own transitions: one that does not fit is a lost race. */
@Entity
class Claim {

  private static final Set<ClaimStatus> EDITABLE =
      EnumSet.of(ClaimStatus.DRAFT, ClaimStatus.RETURNED);

  @Id private UUID id;
  private String number;
  private String society;
  private String programme;
  private String edition;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private ClaimOrigin origin;

  @Enumerated(EnumType.STRING)
  private ClaimStatus status = ClaimStatus.DRAFT;

  @Embedded private ClaimInput input;
  private @Nullable BigDecimal credits;
  private @Nullable String category;
  private @Nullable String identity;

  @Convert(converter = ReasonsConverter.class)
  private List<Reason> reasons = List.of();

  private @Nullable String overrideReason;
  private @Nullable String reason;
  private @Nullable Instant correctionDue;
  private @Nullable UUID enteredBy;
  private Instant createdAt;
  private @Nullable Instant submittedAt;
  private @Nullable Instant decidedAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Claim() {}

  Claim(
      ClaimRef ref,
      String edition,
      ClaimOrigin origin,
      @Nullable UUID by,
      ClaimInput input,
      Instant at) {
    id = ref.id();
    number = ref.number();
    society = ref.society();
    programme = ref.programme();
    memberId = ref.memberId();
    this.edition = edition;
    this.origin = origin;
    this.input = input;
    enteredBy = by;
    createdAt = at;
  }

  void edit(ClaimInput edited) {
    from(EDITABLE, "ALREADY_SUBMITTED");
    input = edited;
  }

  /** Takes the value over that the rules give; null while they cannot say. */
  void value(@Nullable ActivityValue value) {
    credits = value == null ? null : value.credits().value();
    category = value == null ? null : value.category();
    identity = value == null ? null : value.identity();
    reasons = value == null ? List.of() : value.reasons();
    overrideReason = null;
  }

  void submit(Instant at) {
    from(EDITABLE, "ALREADY_SUBMITTED");
    status = ClaimStatus.SUBMITTED;
    submittedAt = at;
    reason = null;
    decidedAt = null;
    correctionDue = null;
  }

  /** Approves with the rules' value, or with the reviewer's own and why. */
  void approve(Instant at, @Nullable BigDecimal override, @Nullable String why) {
    decide(ClaimStatus.APPROVED, at);
    if (override != null) {
      credits = override;
      overrideReason = why;
    }
  }

  void reject(Instant at, String why) {
    decide(ClaimStatus.REJECTED, at);
    reason = why;
  }

  void sendBack(Instant at, String why, Instant due) {
    decide(ClaimStatus.RETURNED, at);
    reason = why;
    correctionDue = due;
  }

  void withdraw(Instant at) {
    from(
        EnumSet.of(ClaimStatus.DRAFT, ClaimStatus.SUBMITTED, ClaimStatus.RETURNED),
        "ALREADY_DECIDED");
    status = ClaimStatus.WITHDRAWN;
    decidedAt = at;
  }

  /** Closed as withdrawn: the correction did not come in time. */
  void lapse(Instant at) {
    from(EnumSet.of(ClaimStatus.RETURNED), "ALREADY_SUBMITTED");
    status = ClaimStatus.WITHDRAWN;
    decidedAt = at;
  }

  /** A decision is taken back. */
  void reopen() {
    from(
        EnumSet.of(ClaimStatus.APPROVED, ClaimStatus.REJECTED, ClaimStatus.RETURNED),
        "ALREADY_SUBMITTED");
    status = ClaimStatus.SUBMITTED;
    reason = null;
    decidedAt = null;
    correctionDue = null;
  }

  private void decide(ClaimStatus outcome, Instant at) {
    from(EnumSet.of(ClaimStatus.SUBMITTED), "ALREADY_DECIDED");
    status = outcome;
    decidedAt = at;
  }

  private void from(Set<ClaimStatus> allowed, String code) {
    if (!allowed.contains(status)) {
      throw new LostRace(code, number + " is " + status);
    }
  }

  /** Whether the time to correct it is over; false for one that was never returned. */
  boolean isTooLateToCorrect(Instant at) {
    return correctionDue != null && !at.isBefore(correctionDue);
  }

  String edition() {
    return edition;
  }

  ClaimOrigin origin() {
    return origin;
  }

  ClaimStatus status() {
    return status;
  }

  ClaimInput input() {
    return input;
  }

  Instant createdAt() {
    return createdAt;
  }

  int version() {
    return version;
  }

  @Nullable Instant correctionDue() {
    return correctionDue;
  }

  @Nullable UUID enteredBy() {
    return enteredBy;
  }

  /** Present as soon as the claim was valued, which every submitted one is. */
  @Nullable ActivityValue valued() {
    BigDecimal worth = credits;
    String key = identity;
    return worth == null || key == null
        ? null
        : new ActivityValue(category, new Credits(worth), reasons, key);
  }

  boolean isOverridden() {
    return overrideReason != null;
  }

  ClaimRef ref() {
    return new ClaimRef(id, number, society, programme, memberId, input.label());
  }

  ClaimView view() {
    return new ClaimView(
        id,
        number,
        society,
        programme,
        edition,
        status,
        version,
        memberId,
        input,
        valued(),
        overrideReason,
        reason,
        createdAt,
        submittedAt,
        decidedAt,
        correctionDue,
        origin,
        enteredBy);
  }
}
