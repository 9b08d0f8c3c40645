package jp.koshin.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jp.koshin.KoshinApplication;
import jp.koshin.api.DeadlineLoad;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A hundred members in the last minutes before a deadline, over HTTP, each with a claim after the
 * other: begin, save fields, upload, submit, with one to three seconds between their steps. The
 * database is durable, and those who ask are on the same machine. Prints a table.
 */
public final class DeadlineBenchmark {

  private static final int MEMBERS = 100;
  private static final int WARM_UP = 4;
  private static final int CLAIMS = 8;
  private static final long SHORTEST = 1_000_000_000L;
  private static final long LONGEST = 3_000_000_000L;

  private final Map<String, Times> times = new TreeMap<>();
  private int refused;

  private DeadlineBenchmark() {}

  /**
   * @param arguments how many members; a hundred without it
   */
  public static void main(String[] arguments) throws Exception {
    int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEMBERS;
    try (EmbeddedPostgres server = DurableServer.start();
        ConfigurableApplicationContext product =
            new SpringApplicationBuilder(KoshinApplication.class)
                .profiles("demo")
                .run(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--koshin.demo.data=false",
                    "--server.port=0",
                    "--vaadin.productionMode=true",
                    "--logging.level.root=warn")) {
      int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      DeadlineLoad load = new DeadlineLoad(product, port, members);
      new DeadlineBenchmark().all(load, members, WARM_UP);
      DeadlineBenchmark measured = new DeadlineBenchmark();
      long start = System.nanoTime();
      measured.all(load, members, CLAIMS);
      measured.print((System.nanoTime() - start) / 1e9);
    }
  }

  private void all(DeadlineLoad load, int members, int claims) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(members);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        int member = i;
        running.add(
            pool.submit(
                () -> {
                  for (int claim = 0; claim < claims; claim++) {
                    load.claim(member, DeadlineBenchmark::pause, this::answered);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST, LONGEST));
  }

  private synchronized void answered(String step, long nanos, boolean asExpected) {
    times.computeIfAbsent(step, key -> new Times()).add(nanos);
    refused += asExpected ? 0 : 1;
  }

  private void print(double seconds) {
    System.out.println("| step | answers | p50 ms | p95 ms | p99 ms |");
    System.out.println("|---|---|---|---|---|");
    times.forEach(
        (step, of) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s |%n",
                step,
                of.count(),
                of.shown(50),
                of.shown(95),
                of.shown(99)));
    int all = times.values().stream().mapToInt(Times::count).sum();
    System.out.printf(
        Locale.ROOT,
        "%,d answers in %.0f s, %.0f a second; %d not as expected%n",
        all,
        seconds,
        all / seconds,
        refused);
  }
}
