package jp.koshin.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.koshin.KoshinApplication;
import jp.koshin.claim.ClaimLoad;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole claim through the product's services (draft, submission, valuation, inbox, approval,
 * credit, audit, outbox) against the bare engine on the same model, both durable on one server, in
 * turns, after both have carried as many as warm the code up. Adding the evidence is not timed.
 * Prints a table.
 */
public final class ClaimBenchmark {

  private static final int ROUNDS = 7;
  private static final int CLAIMS = 400;
  private static final int WARM_UP = 3_000;
  private static final int THREADS = 4;

  private final EmbeddedPostgres server;
  private final ServerTime processors;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  private ClaimBenchmark(EmbeddedPostgres server) throws SQLException {
    this.server = server;
    processors = new ServerTime(server);
  }

  /** The number of claims that warm up may be given. */
  public static void main(String[] arguments) throws Exception {
    int warmUp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : WARM_UP;
    try (EmbeddedPostgres server = DurableServer.start()) {
      execute(server, "create database koshin");
      execute(server, "create database bare");
      new ClaimBenchmark(server).run(warmUp);
    }
  }

  private void run(int warmUp) throws Exception {
    String bareUrl = server.getJdbcUrl("postgres", "bare");
    try (ConfigurableApplicationContext product = product();
        BareEngine bare = new BareEngine(bareUrl, THREADS)) {
      ClaimLoad load = new ClaimLoad(product);
      List<Round> rounds = new ArrayList<>();
      ours(load, warmUp);
      theirs(bare, warmUp);
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(new Round(ours(load, CLAIMS), theirs(bare, CLAIMS)));
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

  private record Round(Spent.Each ours, Spent.Each bare) {
    double ratio() {
      return ours.perSecond() / bare.perSecond();
    }

    double processorRatio() {
      return bare.processorMillis() / ours.processorMillis();
    }
  }

  private Spent.Each ours(ClaimLoad load, int claims) throws Exception {
    ClaimLoad.Prepared[] prepared = new ClaimLoad.Prepared[claims];
    Spent drafting = inThreads(Spent.NOTHING, claims, n -> prepared[n] = load.draft());
    inThreads(Spent.NOTHING, claims, n -> load.addEvidence(prepared[n]));
    return inThreads(drafting, claims, n -> load.submitAndApprove(prepared[n])).over(claims);
  }

  private Spent.Each theirs(BareEngine bare, int claims) throws Exception {
    UUID[] started = new UUID[claims];
    Spent starting = inThreads(Spent.NOTHING, claims, n -> started[n] = bare.start());
    return inThreads(starting, claims, n -> bare.submitAndApprove(started[n])).over(claims);
  }

  /** Adds what it took to what was spent before. */
  private Spent inThreads(Spent before, int claims, Consumer<Integer> work) throws Exception {
    Spent begin = now();
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      all.add(
          pool.submit(
              () ->
                  IntStream.iterate(first, n -> n < claims, n -> n + THREADS)
                      .forEach(work::accept)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    return before.plus(begin, now());
  }

  private Spent now() throws SQLException {
    return new Spent(System.nanoTime(), processors.millis(), wal());
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
    System.out.println(
        "| round | claims/s | bare engine/s | ratio | processor ms a claim | bare | ratio"
            + " | KB of WAL a claim | bare |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f | %.2f | %.1f | %.1f | %.2f | %.0f | %.0f |%n",
          i + 1,
          round.ours().perSecond(),
          round.bare().perSecond(),
          round.ratio(),
          round.ours().processorMillis(),
          round.bare().processorMillis(),
          round.processorRatio(),
          round.ours().walBytes() / 1024,
          round.bare().walBytes() / 1024);
    }
    tell("throughput", rounds.stream().mapToDouble(Round::ratio));
    tell("processor time", rounds.stream().mapToDouble(Round::processorRatio));
  }

  private static void tell(String what, DoubleStream ratios) {
    double[] sorted = ratios.sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "median ratio of %s %.2f, from %.2f to %.2f%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
