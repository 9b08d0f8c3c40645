package jp.koshin.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters that people keep (保存した絞込み): their own, and those shared within their society. What a
 * shared one finds is each reader's own inbox: it shows nobody more than their queues.
 */
@Service
@Transactional
public class SavedFilters {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 40;

  /** As many as one person may keep. */
  static final int MOST = 30;

  private final SavedFilterRows rows;
  private final Clock clock;

  SavedFilters(SavedFilterRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The user's own and the society's shared ones, by name; none for anybody but the staff. */
  @Transactional(readOnly = true)
  public List<SavedFilter> list(CurrentUser user) {
    String society = user.society();
    return society == null || !user.isStaffOf(society)
        ? List.of()
        : rows.of(society, user.accountId(), user.has(Role.SECRETARIAT));
  }

  /**
   * Keeps a query under a name; one of the user's own with that name takes the new filters. Refused
   * with {@code FILTER_NAME_REQUIRED}, {@code FILTER_NAME_TOO_LONG} or {@code TOO_MANY_FILTERS}.
   *
   * @throws NotFound for anybody but the staff of a society
   */
  public Outcome<SavedFilter> save(
      CurrentUser user, String name, boolean shared, InboxQuery query) {
    String society = user.society();
    if (society == null || !user.isStaffOf(society)) {
      throw new NotFound("inbox of", user.accountId());
    }
    String known = name.strip();
    List<Refusal> refusals = faults(user, known);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    UUID id = rows.save(society, user.accountId(), known, shared, query, clock.instant());
    return Outcome.done(new SavedFilter(id, known, shared, true, query));
  }

  private List<Refusal> faults(CurrentUser user, String name) {
    List<Refusal> found = new ArrayList<>();
    if (name.isEmpty()) {
      found.add(Refusal.ofField("FILTER_NAME_REQUIRED", "name"));
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      found.add(Refusal.ofField("FILTER_NAME_TOO_LONG", "name"));
    }
    List<String> kept = rows.names(user.accountId());
    if (kept.size() >= MOST && !kept.contains(name)) {
      found.add(Refusal.of("TOO_MANY_FILTERS"));
    }
    return found;
  }

  /**
   * Removes one of the user's own; the secretariat also removes shared ones of its society.
   *
   * @throws NotFound for any other
   */
  public void remove(CurrentUser user, UUID id) {
    list(user).stream()
        .filter(filter -> filter.id().equals(id) && filter.removable())
        .findFirst()
        .ifPresentOrElse(
            filter -> rows.remove(filter.id()),
            () -> {
              throw new NotFound("filter", Objects.requireNonNull(id));
            });
  }
}
