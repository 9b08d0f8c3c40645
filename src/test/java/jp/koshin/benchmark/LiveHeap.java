package jp.koshin.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** What an iteration leaves on the heap that a full collection does not take. */
public class LiveHeap implements InternalProfiler {

  static final String LABEL = "live heap";
  private static final int COLLECTIONS = 4;
  private static final double MEGABYTE = 1024 * 1024;

  private double before;

  @Override
  public String getDescription() {
    return LABEL;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = used();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of(new ScalarResult(LABEL, used() - before, "MB", AggregationPolicy.MAX));
  }

  /** Megabytes after full collections. */
  static double used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
