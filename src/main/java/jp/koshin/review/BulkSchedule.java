package jp.koshin.review;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins the work of a run right after its commit, and takes up what a lost node left behind. */
@Component
class BulkSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(BulkSchedule.class);
  private static final int THREADS = 2;

  private final BulkWork work;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "bulk-decisions");
            thread.setDaemon(true);
            return thread;
          });

  BulkSchedule(BulkWork work) {
    this.work = work;
  }

  @TransactionalEventListener
  void begin(BulkStarted started) {
    threads.execute(() -> run(started.run()));
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 15_000)
  void takeUp() {
    work.unfinished().forEach(this::run);
  }

  private void run(UUID run) {
    try {
      work.work(run);
    } catch (RuntimeException failure) {
      LOG.error("the bulk decision {} stopped and is taken up again", run, failure);
    }
  }

  /** The task in hand is finished or rolled back; the rest of the run waits for the next start. */
  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
