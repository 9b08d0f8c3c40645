package jp.koshin.desk;

import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null means any.
 *
 * @param status a code of the kind
 * @param text words that the number, the title or the member must contain, each of them somewhere
 * @param after {@link CaseList.Page#next()} of the page before
 * @param size 1 to 200
 */
public record CaseListQuery(
    @Nullable CaseKind kind,
    @Nullable String status,
    @Nullable String text,
    @Nullable String after,
    int size) {

  /** The longest page. */
  public static final int MOST = 200;

  public CaseListQuery {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("size: " + size);
    }
  }

  /** The same query, further on. */
  public CaseListQuery after(@Nullable String cursor) {
    return new CaseListQuery(kind, status, text, cursor, size);
  }

  /** The same query in pages of another size. */
  public CaseListQuery of(int rows) {
    return new CaseListQuery(kind, status, text, after, rows);
  }
}
