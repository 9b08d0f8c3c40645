package jp.koshin.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.koshin.benchmark.twin.RandomPortfolios;
import jp.koshin.benchmark.twin.Twin;
import jp.koshin.benchmark.twin.TwinResult;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Portfolios of 300 activities, valued by the decision tables and by hand-written rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
public class PortfolioValuation {

  private static final int PORTFOLIOS = 50;
  private static final int ACTIVITIES = 300;

  @Param("jsh-specialist")
  public String programme;

  private final List<PortfolioRequest> portfolios = new ArrayList<>();
  private int next;

  /** Makes the same portfolios every time and waits until the tables are compiled. */
  @Setup
  public void prepare() {
    RandomPortfolios random = new RandomPortfolios(programme, 1);
    for (int i = 0; i < PORTFOLIOS; i++) {
      portfolios.add(random.next(ACTIVITIES));
    }
    portfolios.forEach(Rules.VALUATION::value);
  }

  @Benchmark
  public PortfolioResult byTables() {
    return Rules.VALUATION.value(another());
  }

  @Benchmark
  public TwinResult byHand() {
    return Twin.value(another());
  }

  private PortfolioRequest another() {
    next = (next + 1) % PORTFOLIOS;
    return portfolios.get(next);
  }
}
