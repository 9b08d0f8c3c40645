package jp.koshin.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.koshin.benchmark.twin.RandomPortfolios;
import jp.koshin.benchmark.twin.TwinComparison;
import jp.koshin.programme.Programme;
import jp.koshin.valuation.Rules;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Compares decision tables with hand-written rules: that they say the same, and how long each
 * takes; measures what compiling all editions takes. First argument: rounds, second: portfolios a
 * programme.
 */
final class ValuationBenchmark {

  private static final int ROUNDS = 5;
  private static final int PORTFOLIOS = 10_000;
  private static final int MOST_ACTIVITIES = 50;
  private static final int MEDIAN = 50;
  private static final int P95 = 95;
  private static final int P99 = 99;

  /** A fork ends with its measurement, whatever threads a library left behind. */
  private static final String AT_ONCE = "-Djmh.shutdownTimeout=0";

  private ValuationBenchmark() {}

  public static void main(String[] args) throws RunnerException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    int portfolios = args.length > 1 ? Integer.parseInt(args[1]) : PORTFOLIOS;
    compare(portfolios);
    compile();
    System.out.println(
        "| programme | tables p50 | p95 | p99 | processor | by hand p50 | processor | ratio of"
            + " processor time (spread) |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Programme programme : Rules.PROGRAMMES.all()) {
      measure(programme.code(), rounds);
    }
  }

  private static void compare(int portfolios) {
    for (Programme programme : Rules.PROGRAMMES.all()) {
      RandomPortfolios random = new RandomPortfolios(programme.code(), 1);
      int alike = 0;
      for (int i = 0; i < portfolios; i++) {
        alike += TwinComparison.isAlike(random.next(i % MOST_ACTIVITIES)) ? 1 : 0;
      }
      System.out.println(programme.code() + ": " + alike + " of " + portfolios + " alike");
    }
  }

  private static void compile() throws RunnerException {
    RunResult result =
        run(
            new OptionsBuilder()
                .include(RulesCompilation.class.getName())
                .addProfiler(LiveHeap.class));
    Statistics times = result.getPrimaryResult().getStatistics();
    print(
        "compile all editions: %.0f ms (%.0f to %.0f), %.0f ms of the processors",
        times.getPercentile(MEDIAN), times.getMin(), times.getMax(), processorTime(result));
    double heap = result.getSecondaryResults().get(LiveHeap.LABEL).getScore();
    print("heap of all editions: %.1f MB", heap);
  }

  /** Takes turns, so that a machine that slows down slows both. */
  private static void measure(String programme, int rounds) throws RunnerException {
    List<RunResult> tables = new ArrayList<>();
    List<RunResult> byHand = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      tables.add(times(programme, "byTables"));
      byHand.add(times(programme, "byHand"));
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ratios.add(processorTime(tables.get(round)) / processorTime(byHand.get(round)));
    }
    ratios.sort(null);
    print(
        "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f (%.1f to %.1f) |",
        programme,
        median(tables, MEDIAN),
        median(tables, P95),
        median(tables, P99),
        processorTime(tables.get(rounds / 2)),
        median(byHand, MEDIAN),
        processorTime(byHand.get(rounds / 2)),
        ratios.get(rounds / 2),
        ratios.get(0),
        ratios.get(rounds - 1));
  }

  private static RunResult times(String programme, String way) throws RunnerException {
    String benchmark = PortfolioValuation.class.getName() + "." + way;
    return run(new OptionsBuilder().include(benchmark).param("programme", programme));
  }

  private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(
            options
                .addProfiler(ProcessorTime.class)
                .jvmArgsAppend(AT_ONCE)
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }

  private static double processorTime(RunResult result) {
    return result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
  }

  private static double median(List<RunResult> rounds, double percentile) {
    return rounds.stream()
        .mapToDouble(round -> round.getPrimaryResult().getStatistics().getPercentile(percentile))
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static void print(String line, Object... figures) {
    System.out.println(String.format(Locale.ROOT, line, figures));
  }
}
