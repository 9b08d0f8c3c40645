package jp.koshin.inbox;

import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the inbox; whose it is follows from the user. A null means no restriction.
 *
 * @param assignee {@link #ME}, {@link #NOBODY}, or a user name
 * @param q words of a number, name, kana or title; all must occur
 * @param after the cursor of the page before, or null for the first
 * @param size 1 to 200
 */
public record InboxQuery(
    @Nullable String programme,
    @Nullable CaseKind kind,
    @Nullable String stage,
    @Nullable String branch,
    @Nullable String assignee,
    boolean overdue,
    @Nullable String q,
    Sort sort,
    @Nullable String after,
    int size) {

  public static final String ME = "me";
  public static final String NOBODY = "none";
  public static final int MAX_SIZE = 200;

  /** Orders; each ends with the task's id, so that it is total. */
  public enum Sort {
    DUE,
    CREATED,
    MEMBER
  }

  public InboxQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size: " + size);
    }
  }

  /** Everything of the user, most urgent first. */
  public static InboxQuery all(int size) {
    return new InboxQuery(null, null, null, null, null, false, null, Sort.DUE, null, size);
  }

  public InboxQuery after(@Nullable String cursor) {
    return new InboxQuery(programme, kind, stage, branch, assignee, overdue, q, sort, cursor, size);
  }

  /** The same from its first page on, so many at once; never more than {@link #MAX_SIZE}. */
  public InboxQuery first(int count) {
    int most = Math.max(1, Math.min(count, MAX_SIZE));
    return new InboxQuery(programme, kind, stage, branch, assignee, overdue, q, sort, null, most);
  }

  /** The same, restricted to what is overdue. */
  public InboxQuery onlyOverdue() {
    return new InboxQuery(programme, kind, stage, branch, assignee, true, q, sort, after, size);
  }
}
