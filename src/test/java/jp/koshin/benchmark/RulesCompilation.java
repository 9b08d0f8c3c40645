package jp.koshin.benchmark;

import java.util.concurrent.TimeUnit;
import jp.koshin.benchmark.twin.RandomPortfolios;
import jp.koshin.programme.Programme;
import jp.koshin.valuation.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All editions of all programmes read and compiled in a JVM that has just started. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RulesCompilation {

  /** Values one activity in each programme: only then all tables are certain to be compiled. */
  @Benchmark
  public int compile() {
    int valued = 0;
    for (Programme programme : Rules.PROGRAMMES.all()) {
      RandomPortfolios random = new RandomPortfolios(programme.code(), 1);
      valued += Rules.VALUATION.value(random.next(1)).activities().size();
    }
    return valued;
  }
}
