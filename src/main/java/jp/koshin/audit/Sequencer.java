package jp.koshin.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that links entries soon after they have committed: woken by a commit here, and once a
 * second for those of other nodes. Writers never wait for it.
 */
@Component
class Sequencer implements SmartLifecycle, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final long POLL_MILLIS = 1_000;

  /** Entries that come within this time are linked together. */
  private static final long GATHER_MILLIS = 100;

  private final AuditChain chain;
  private final ChainNudge nudge;
  private volatile @Nullable Thread thread;

  Sequencer(AuditChain chain, ChainNudge nudge) {
    this.chain = chain;
    this.nudge = nudge;
  }

  @Override
  public void start() {
    Thread started = new Thread(this, "audit-sequencer");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      join(running);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public void run() {
    try {
      while (Thread.currentThread() == thread) {
        linkAll();
        nudge.await(POLL_MILLIS);
        Thread.sleep(GATHER_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What fails is tried again with the next look: the entries still wait. */
  private void linkAll() {
    try {
      for (String society : chain.societies()) {
        linkAll(society);
      }
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.error("audit entries could not be linked", e);
      }
    }
  }

  private void linkAll(String society) {
    int linked;
    do {
      linked = chain.link(society);
    } while (linked == AuditChain.BATCH && isRunning());
  }

  private static void join(Thread running) {
    try {
      running.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
