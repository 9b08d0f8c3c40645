package jp.koshin.audit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the sequencer when a transaction with entries has committed. */
@Component
class ChainNudge implements TransactionSynchronization {

  private final Semaphore signal = new Semaphore(0);

  /** Asks for a signal when the present transaction commits; once is enough. */
  void afterCommitOnce() {
    if (!TransactionSynchronizationManager.getSynchronizations().contains(this)) {
      TransactionSynchronizationManager.registerSynchronization(this);
    }
  }

  @Override
  public void afterCommit() {
    signal.release();
  }

  /** Waits for a signal, but not longer than given; signals that came together count as one. */
  void await(long millis) throws InterruptedException {
    if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }
}
