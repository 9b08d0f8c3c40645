package jp.koshin.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides the tasks of a run one after the other, each with its result in one transaction: cut off
 * anywhere, nothing is decided twice and nothing is forgotten.
 */
@Component
class BulkWork {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

  private final BulkRows rows;
  private final Reviews reviews;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BulkWork(
      BulkRows rows,
      Reviews reviews,
      Accounts accounts,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Works a run off; returns when no task of it waits, whoever decided it. */
  void work(UUID run) {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = rows.next(run).map(waiting -> step(run, waiting)).orElse(false);
    }
    if (!more) {
      rows.finish(run, clock.instant());
    }
  }

  /** The runs that were cut off, or are under way on this node or another. */
  List<UUID> unfinished() {
    return rows.unfinished();
  }

  private boolean step(UUID run, BulkRows.Waiting waiting) {
    try {
      transaction.executeWithoutResult(status -> decide(run, waiting));
    } catch (RuntimeException failure) {
      Refusal refusal = refusal(run, failure);
      transaction.executeWithoutResult(status -> settle(run, waiting.position(), refusal));
    }
    return true;
  }

  private void decide(UUID run, BulkRows.Waiting waiting) {
    if (rows.lock(run, waiting.position())) {
      List<Refusal> refusals =
          reviews.decide(accounts.get(waiting.accountId()), waiting.request()).refusals();
      rows.settle(run, waiting.position(), refusals);
    }
  }

  private void settle(UUID run, int position, Refusal refusal) {
    if (rows.lock(run, position)) {
      rows.settle(run, position, List.of(refusal));
    }
  }

  private static Refusal refusal(UUID run, RuntimeException failure) {
    if (failure instanceof LostRace race) {
      return race.refusal();
    }
    if (failure instanceof NotFound) {
      return Refusal.of("TASK_GONE");
    }
    if (failure instanceof ConcurrencyFailureException) {
      return Refusal.of("STALE_VERSION");
    }
    LOG.error("a task of the bulk decision {} failed", run, failure);
    return Refusal.of("DECISION_FAILED");
  }
}
