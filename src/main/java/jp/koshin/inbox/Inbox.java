package jp.koshin.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The open tasks of the staff. Everybody sees those of the own society and roles, a regional reviewer those of the own
 * branch. The engine is never asked.
 */
@Service
public class Inbox {

  /** @param next cursor of the following page, or null on the last */
  public record Page(List<InboxTask> items, @Nullable String next) {}

  /** @param capped there are more than {@code count} */
  public record Count(int count, boolean capped) {}

  /** Counting stops here. */
  public static final int COUNT_CAP = 1_000;

  /** One page. @throws IllegalArgumentException for a cursor that this query did not give out */
  public Page page(CurrentUser user, InboxQuery query) {
    return new Page(List.of(), null);
  }

  /** How many tasks the query finds, up to {@link #COUNT_CAP}; cursor and size do not matter. */
  public Count count(CurrentUser user, InboxQuery query) {
    return new Count(0, false);
  }

  /** An open task, if this user may see it. */
  public Optional<InboxTask> find(CurrentUser user, String taskId) {
    return Optional.empty();
  }

  /** The open task of a case, if it has one. Checks no rights: callers do. */
  public Optional<InboxTask> ofCase(UUID caseId) {
    return Optional.empty();
  }
}
