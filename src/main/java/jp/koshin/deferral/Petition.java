package jp.koshin.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The row of a petition.
 *
 * @param term the term of the certification when it was begun
 * @param stageSince since when it stands at its stage: votes given before do not count
 * @param grounds code of the reason that is given, or null
 * @param statement what the applicant tells of it; empty while nothing is told
 * @param years for how long a deferral is asked
 * @param renewing whether a reinstatement renews at once
 * @param until the last day of a deferral, or the first of a restored term, once decided
 * @param reason the decision's words, or null
 * @param dueAt until when a correction or an answer is awaited, or null
 * @param enteredBy the account that entered it for the member, or null
 */
record Petition(
    UUID id,
    PetitionKind kind,
    String number,
    String society,
    String programme,
    String edition,
    int applicationYear,
    UUID certificationId,
    UUID memberId,
    Period term,
    PetitionStatus status,
    @Nullable String stage,
    @Nullable Instant stageSince,
    @Nullable String grounds,
    String statement,
    int years,
    boolean renewing,
    @Nullable LocalDate until,
    @Nullable String reason,
    @Nullable Instant dueAt,
    @Nullable UUID enteredBy,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    int version) {

  private static final Set<PetitionStatus> AT_A_STAGE =
      Set.of(
          PetitionStatus.SUBMITTED,
          PetitionStatus.IN_REVIEW,
          PetitionStatus.ANSWERED,
          PetitionStatus.UNANSWERED);

  /** Guards a transition: from another status it is a race that somebody else won. */
  Petition expect(Set<PetitionStatus> allowed) {
    if (!allowed.contains(status)) {
      throw new LostRace("ALREADY_DECIDED", number + " " + status);
    }
    return this;
  }

  Petition expectAtAStage() {
    return expect(AT_A_STAGE);
  }

  boolean standsAtAStage() {
    return AT_A_STAGE.contains(status);
  }

  Instant due() {
    return Objects.requireNonNull(dueAt);
  }

  LocalDate lastDay() {
    return Objects.requireNonNull(until);
  }
}
