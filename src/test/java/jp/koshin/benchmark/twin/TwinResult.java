package jp.koshin.benchmark.twin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a portfolio is worth; credits in hundredths. */
public record TwinResult(
    long total,
    boolean eligible,
    List<Sum> categories,
    List<Worth> activities,
    List<Need> requirements) {

  /** A category: what its activities earn and what of it counts. */
  public record Sum(String code, long earned, long counted) {}

  /**
   * An activity by itself, with the codes of its reasons but for the one that names a table row.
   */
  public record Worth(String id, @Nullable String category, long credits, Set<String> reasons) {}

  /** A requirement; one answered by yes or no has no figures. */
  public record Need(
      String code, boolean satisfied, @Nullable Long required, @Nullable Long actual) {}
}
