package jp.koshin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole trail and finds out whether anybody has changed it. */
@Service
public class AuditVerification {

  /**
   * @param entries how many entries there are
   * @param valid whether every linked entry is what was linked, at its place, with none missing
   * @param firstBroken the id of the first entry that is changed, moved, or stands after a missing
   *     one; where the end of a chain is missing, the last one left, or 0 when none is; null when
   *     valid
   * @param waiting entries not linked yet: normally those of the last second
   */
  public record Result(long entries, boolean valid, @Nullable Long firstBroken, long waiting) {}

  private static final String CHAIN =
      """
      select l.society as chain, l.seq, l.entry_id, l.hash, %s
      from audit_link l left join audit_entry e on e.id = l.entry_id
      order by l.society, l.seq
      """
          .formatted(ChainLink.COLUMNS);

  private record End(long seq, byte[] hash, long entryId) {

    static final End START = new End(0, ChainLink.START, 0);
  }

  private final JdbcTemplate jdbc;
  private final CanonicalJson json;

  AuditVerification(JdbcTemplate jdbc, CanonicalJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Reads every entry once, in one snapshot; writers go on meanwhile. Checks no rights: callers do.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Result verify() {
    Walk walk = new Walk();
    JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
    streaming.setFetchSize(1_000);
    streaming.query(CHAIN, (RowCallbackHandler) row -> walk.step(row.getString("chain"), row));
    jdbc.query("select society, seq, hash from audit_head", (RowCallbackHandler) walk::compareHead);
    walk.headless();
    return new Result(
        count("select count(*) from audit_entry"),
        walk.broken == null,
        walk.broken,
        count(
            """
            select count(*) from audit_entry e
            where not exists (select from audit_link l where l.entry_id = e.id)
            """));
  }

  private long count(String sql) {
    Long count = jdbc.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }

  /** Makes every hash again and remembers where the first differs. */
  private final class Walk {

    private final Map<String, End> ends = new LinkedHashMap<>();
    private @Nullable Long broken;

    void step(String society, ResultSet row) throws SQLException {
      End before = ends.getOrDefault(society, End.START);
      long seq = row.getLong("seq");
      byte[] stored = row.getBytes("hash");
      long entryId = row.getLong("entry_id");
      if (seq != before.seq() + 1
          || row.getObject("id") == null
          || !society.equals(row.getString("society"))
          || !Arrays.equals(stored, ChainLink.of(row).hash(before.hash(), seq, json))) {
        report(entryId);
      }
      ends.put(society, new End(seq, stored, entryId));
    }

    void compareHead(ResultSet row) throws SQLException {
      String society = row.getString("society");
      End end = ends.getOrDefault(society, End.START);
      if (end.seq() != row.getLong("seq") || !Arrays.equals(end.hash(), row.getBytes("hash"))) {
        report(end.entryId());
      }
      ends.remove(society);
    }

    /** A chain whose head was removed. */
    void headless() {
      ends.values().forEach(end -> report(end.entryId()));
    }

    private void report(long entryId) {
      broken = broken == null ? entryId : Math.min(broken, entryId);
    }
  }
}
