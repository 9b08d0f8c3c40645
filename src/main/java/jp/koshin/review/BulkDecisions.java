package jp.koshin.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One answer to many tasks (一括判断). Every task goes through {@link Reviews#decide} as if it were
 * alone, with the rights that its reviewer has at that moment; what is refused stays open with its
 * reasons. A run goes on without its reviewer, and is found again.
 */
@Service
@Transactional
public class BulkDecisions {

  /** The most tasks in one run. */
  public static final int MOST = 500;

  private final BulkRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BulkDecisions(BulkRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins a run; its work is done after the commit. Refused with {@code NOTHING_CHOSEN}, {@code
   * TOO_MANY_CHOSEN} or {@code REASON_REQUIRED}.
   *
   * @throws NotFound for anybody but the staff of the tasks' society
   */
  public Outcome<BulkRun> start(CurrentUser user, BulkRequest request) {
    String society = user.society();
    if (society == null
        || !user.isStaffOf(society)
        || request.tasks().stream().anyMatch(task -> !task.society().equals(society))) {
      throw new NotFound("inbox of", user.accountId());
    }
    List<Refusal> refusals = faults(request);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    UUID id = rows.insert(society, user.accountId(), request, clock.instant());
    events.publishEvent(new BulkStarted(id));
    return Outcome.done(run(user, id));
  }

  private static List<Refusal> faults(BulkRequest request) {
    List<Refusal> found = new ArrayList<>();
    if (request.tasks().isEmpty()) {
      found.add(Refusal.of("NOTHING_CHOSEN"));
    }
    if (request.tasks().size() > MOST) {
      found.add(Refusal.of("TOO_MANY_CHOSEN"));
    }
    boolean explained = request.reason() != null && !request.reason().isBlank();
    if (!explained && request.outcome() != DecisionOutcome.APPROVE) {
      found.add(Refusal.ofField("REASON_REQUIRED", "reason"));
    }
    return found;
  }

  /**
   * How a run stands.
   *
   * @throws NotFound for a run that is not the user's
   */
  @Transactional(readOnly = true)
  public BulkRun run(CurrentUser user, UUID id) {
    return rows.run(id, user.accountId()).orElseThrow(() -> new NotFound("bulk decision", id));
  }

  /** The user's last run whose result they have not put away. */
  @Transactional(readOnly = true)
  public Optional<BulkRun> unseen(CurrentUser user) {
    return rows.unseen(user.accountId()).map(id -> run(user, id));
  }

  /** The user has seen the result of this run and of those before it; nothing for a stranger's. */
  public void putAway(CurrentUser user, UUID id) {
    rows.putAway(run(user, id).id(), user.accountId(), clock.instant());
  }
}
