package jp.koshin.evidence;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads and draws foreign files on two threads of its own, each piece of work within a time: a file
 * made to exhaust the reader costs a refusal, not the service.
 */
@Component
class BoundedWork {

  private static final Logger LOG = LoggerFactory.getLogger(BoundedWork.class);
  private static final int THREADS = 2;
  private static final int QUEUE = 100;

  private final long millis;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(QUEUE),
          BoundedWork::thread);

  BoundedWork(EvidenceLimits limits) {
    this.millis = limits.parseTime().toMillis();
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "evidence-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs one piece of work; whatever goes wrong with it is a {@code BROKEN_FILE}. */
  <T> T run(Callable<T> task) throws Refused {
    Future<T> result;
    try {
      result = threads.submit(task);
    } catch (RejectedExecutionException busy) {
      throw new Refused("READER_BUSY");
    }
    try {
      return result.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw refusalOf(failed.getCause());
    } catch (TimeoutException tooSlow) {
      LOG.warn("A file took longer than {} ms to read", millis);
      throw new Refused("BROKEN_FILE");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Refused("READER_BUSY");
    } finally {
      result.cancel(true);
    }
  }

  /** Readers of foreign files fail in every way there is, stack and memory included. */
  private static Refused refusalOf(Throwable cause) {
    if (cause instanceof Refused refused) {
      return refused;
    }
    LOG.info("A file could not be read: {}", cause.toString());
    return new Refused("BROKEN_FILE");
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
