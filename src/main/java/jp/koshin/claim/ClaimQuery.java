package jp.koshin.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list, the latest first; null means any.
 *
 * @param memberId for staff: one member's claims only
 * @param text words that the number, the meeting, the title or the member must contain, each of
 *     them somewhere
 * @param from first day of the activity
 * @param to last day of the activity
 * @param after {@link ClaimPage#next()} of the page before
 * @param size 1 to 200
 */
public record ClaimQuery(
    @Nullable String programme,
    @Nullable ClaimStatus status,
    @Nullable UUID memberId,
    @Nullable String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String after,
    int size) {

  private static final int MOST = 200;

  public ClaimQuery {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("size: " + size);
    }
  }

  /** Whatever its words are. */
  public ClaimQuery(
      @Nullable String programme,
      @Nullable ClaimStatus status,
      @Nullable UUID memberId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String after,
      int size) {
    this(programme, status, memberId, null, from, to, after, size);
  }

  public static ClaimQuery all() {
    return new ClaimQuery(null, null, null, null, null, null, MOST);
  }

  /** The same query, further on. */
  public ClaimQuery after(String cursor) {
    return new ClaimQuery(programme, status, memberId, text, from, to, cursor, size);
  }
}
