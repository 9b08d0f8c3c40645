package jp.koshin.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a petition that its member is told of. Published in the transaction that
 * records it.
 *
 * @param reason the decision's words, or null
 * @param due until when something is awaited of the member, or null
 * @param day the last day of a deferral, or the first of a restored term, or null
 * @param figures what else the message says, such as the shortage, in Japanese and English; empty
 *     where it says nothing
 */
public record PetitionNews(
    UUID caseId,
    UUID memberId,
    String programme,
    PetitionKind kind,
    Event event,
    @Nullable String reason,
    @Nullable Instant due,
    @Nullable LocalDate day,
    Shortage figures) {

  /** What happened. */
  public enum Event {
    SUBMITTED,
    RETURNED,
    REMINDED,
    REJECTED,
    CLOSED,
    GRANTED,
    REOPENED,
    PASSED,
    RESTORED,
    NOTIFIED,
    UNANSWERED,
    KEPT,
    REVOKED
  }

  static PetitionNews of(Petition petition, Event event) {
    return new PetitionNews(
        petition.id(),
        petition.memberId(),
        petition.programme(),
        petition.kind(),
        event,
        petition.reason(),
        petition.dueAt(),
        petition.until(),
        Shortage.NONE);
  }

  PetitionNews because(Shortage shortage) {
    return new PetitionNews(caseId, memberId, programme, kind, event, reason, due, day, shortage);
  }

  /** Whether it tells of a decision. */
  public boolean isDecision() {
    return switch (event) {
      case RETURNED, REJECTED, GRANTED, PASSED, KEPT, REVOKED -> true;
      default -> false;
    };
  }
}
