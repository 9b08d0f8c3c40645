package jp.koshin.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.koshin.KoshinApplication;
import jp.koshin.claim.ClaimLoad;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole claim through the product's services (draft, submission, valuation, inbox, approval,
 * credit, audit, outbox) against the bare engine on the same model, both durable on one server, in
 * turns. Adding the evidence is not timed. Prints a table.
 */
public final class ClaimBenchmark {

  private static final int ROUNDS = 6;
  private static final int CLAIMS = 400;
  private static final int THREADS = 4;

  private final EmbeddedPostgres server;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  private ClaimBenchmark(EmbeddedPostgres server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = start()) {
      execute(server, "create database koshin");
      execute(server, "create database bare");
      new ClaimBenchmark(server).run();
    }
  }

  private static EmbeddedPostgres start() throws Exception {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_wal_size", "2GB")
        .start();
  }

  private void run() throws Exception {
    String bareUrl = server.getJdbcUrl("postgres", "bare");
    try (ConfigurableApplicationContext product = product();
        BareEngine bare = new BareEngine(bareUrl, THREADS)) {
      ClaimLoad load = new ClaimLoad(product);
      List<Round> rounds = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        Measured ours = ours(load);
        Measured theirs = theirs(bare);
        if (round > 0) {
          rounds.add(new Round(ours, theirs));
        }
      }
      print(rounds);
    } finally {
      pool.shutdownNow();
    }
  }

  private ConfigurableApplicationContext product() {
    return new SpringApplicationBuilder(KoshinApplication.class)
        .profiles("test", "demo")
        .properties("server.port=0")
        .run("--spring.datasource.url=" + server.getJdbcUrl("postgres", "koshin"));
  }

  private record Measured(double perSecond, double walPerCase) {}

  private record Round(Measured ours, Measured bare) {
    double ratio() {
      return ours.perSecond() / bare.perSecond();
    }
  }

  private Measured ours(ClaimLoad load) throws Exception {
    ClaimLoad.Prepared[] prepared = new ClaimLoad.Prepared[CLAIMS];
    long wal = wal();
    long time = inThreads(n -> prepared[n] = load.draft());
    wal = wal() - wal;
    inThreads(n -> load.addEvidence(prepared[n]));
    long walAgain = wal();
    time += inThreads(n -> load.submitAndApprove(prepared[n]));
    return measured(time, wal + wal() - walAgain);
  }

  private Measured theirs(BareEngine bare) throws Exception {
    UUID[] started = new UUID[CLAIMS];
    long wal = wal();
    long time = inThreads(n -> started[n] = bare.start());
    time += inThreads(n -> bare.submitAndApprove(started[n]));
    return measured(time, wal() - wal);
  }

  private static Measured measured(long nanos, long wal) {
    return new Measured(CLAIMS * 1e9 / nanos, (double) wal / CLAIMS);
  }

  private long inThreads(Consumer<Integer> work) throws Exception {
    long begin = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      all.add(
          pool.submit(
              () ->
                  IntStream.iterate(first, n -> n < CLAIMS, n -> n + THREADS)
                      .forEach(work::accept)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    return System.nanoTime() - begin;
  }

  private long wal() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void print(List<Round> rounds) {
    System.out.println("| round | claims/s | bare engine/s | ratio | KB of WAL a claim | bare |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
          i + 1,
          round.ours().perSecond(),
          round.bare().perSecond(),
          round.ratio(),
          round.ours().walPerCase() / 1024,
          round.bare().walPerCase() / 1024);
    }
    double[] ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "median ratio %.2f, from %.2f to %.2f%n",
        ratios[ratios.length / 2],
        ratios[0],
        Arrays.stream(ratios).max().orElse(0));
  }
}
