package jp.koshin.claim;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.valuation.ActivityValue;
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
  @Embedded private ClaimWorth worth = ClaimWorth.of(null);
  @Embedded private @Nullable ClaimAnswer answer; // null where all of it is: so it is read
  private @Nullable UUID enteredBy;
  private Instant createdAt;
  private @Nullable Instant submittedAt;
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
    worth = ClaimWorth.of(value);
  }

  void submit(Instant at) {
    from(EDITABLE, "ALREADY_SUBMITTED");
    status = ClaimStatus.SUBMITTED;
    submittedAt = at;
    answer = null;
  }

  /** Approves with the rules' value, or with the reviewer's own and why. */
  void approve(Instant at, @Nullable BigDecimal override, @Nullable String why) {
    decide(ClaimStatus.APPROVED, new ClaimAnswer(at, null, null));
    if (override != null) {
      worth = worth.instead(override, why);
    }
  }

  void reject(Instant at, String why) {
    decide(ClaimStatus.REJECTED, new ClaimAnswer(at, why, null));
  }

  void sendBack(Instant at, String why, Instant due) {
    decide(ClaimStatus.RETURNED, new ClaimAnswer(at, why, due));
  }

  void withdraw(Instant at) {
    from(
        EnumSet.of(ClaimStatus.DRAFT, ClaimStatus.SUBMITTED, ClaimStatus.RETURNED),
        "ALREADY_DECIDED");
    status = ClaimStatus.WITHDRAWN;
    answer = answer().endedAt(at);
  }

  /** Closed as withdrawn: the correction did not come in time. */
  void lapse(Instant at) {
    from(EnumSet.of(ClaimStatus.RETURNED), "ALREADY_SUBMITTED");
    status = ClaimStatus.WITHDRAWN;
    answer = answer().endedAt(at);
  }

  /** A decision is taken back. */
  void reopen() {
    from(
        EnumSet.of(ClaimStatus.APPROVED, ClaimStatus.REJECTED, ClaimStatus.RETURNED),
        "ALREADY_SUBMITTED");
    status = ClaimStatus.SUBMITTED;
    answer = null;
  }

  private void decide(ClaimStatus outcome, ClaimAnswer given) {
    from(EnumSet.of(ClaimStatus.SUBMITTED), "ALREADY_DECIDED");
    status = outcome;
    answer = given;
  }

  private void from(Set<ClaimStatus> allowed, String code) {
    if (!allowed.contains(status)) {
      throw new LostRace(code, number + " is " + status);
    }
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

  ClaimAnswer answer() {
    return answer == null ? ClaimAnswer.NONE : answer;
  }

  @Nullable UUID enteredBy() {
    return enteredBy;
  }

  ClaimWorth worth() {
    return worth;
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
        worth.value(),
        worth.overrideReason(),
        answer().reason(),
        createdAt,
        submittedAt,
        answer().decidedAt(),
        answer().correctionDue(),
        origin,
        enteredBy);
  }
}
