package jp.koshin.inbox;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the words of a search are common, by the statistics of the database. Of a common word the
 * first tasks in order are soon met by reading them in order; all tasks with a rare one are soon
 * fetched by the index of trigrams and sorted. Wrong only makes a search slower.
 */
final class SearchEstimate {

  private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

  private static final double MARGIN = 1.5;

  private final JdbcTemplate jdbc;

  SearchEstimate(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many rows of a queue are worth reading in order to meet as many tasks as are wanted: half
   * as many again as it takes where the words are spread evenly, 0 where the index is sooner.
   */
  int rowsToRead(List<String> patterns, int wanted) {
    if (patterns.isEmpty()) {
      return 0;
    }
    double found = found(patterns);
    double inOrder = (double) wanted * all() / found;
    return inOrder < found ? (int) (MARGIN * inOrder) : 0;
  }

  private long found(List<String> patterns) {
    String likes = " and search like ?".repeat(patterns.size()).replaceFirst("and", "where");
    String plan =
        jdbc.queryForObject(
            "explain (format json) select 1 from inbox_task" + likes,
            String.class,
            patterns.toArray());
    Matcher rows = ROWS.matcher(Objects.requireNonNull(plan));
    return rows.find() ? Long.parseLong(rows.group(1)) : 0;
  }

  private long all() {
    Long rows =
        jdbc.queryForObject(
            "select greatest(reltuples, 1)::bigint from pg_class where oid ="
                + " 'inbox_task'::regclass",
            Long.class);
    return Objects.requireNonNull(rows);
  }
}
