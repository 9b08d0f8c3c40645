package jp.koshin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links entries into the chain of their society, in the order in which they become visible: the
 * identity of an entry is taken before its transaction commits, so a lower one may appear after a
 * higher one. Every insert leaves a row in {@code audit_pending}, which commits with it and goes
 * when it is linked; nobody who commits late is passed over.
 */
@Component
class AuditChain {

  /** The most that are linked at once. */
  static final int BATCH = 1_000;

  private record Head(long seq, byte[] hash) {}

  private final JdbcTemplate jdbc;
  private final CanonicalJson json;

  AuditChain(JdbcTemplate jdbc, CanonicalJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The societies that have entries to link. */
  @Transactional(readOnly = true)
  List<String> societies() {
    return jdbc.queryForList("select distinct society from audit_pending", String.class);
  }

  /**
   * Links up to a thousand waiting entries of a society, unless another node is just doing so.
   *
   * @return how many were linked
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  int link(String society) {
    jdbc.update(
        "insert into audit_head (society, seq, hash) values (?, 0, ?) on conflict do nothing",
        society,
        ChainLink.START);
    return lock(society).map(head -> link(society, head)).orElse(0);
  }

  /** The head's row is the lock: one sequencer a society. */
  private Optional<Head> lock(String society) {
    return jdbc
        .query(
            "select seq, hash from audit_head where society = ? for update skip locked",
            (row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")),
            society)
        .stream()
        .findFirst();
  }

  private int link(String society, Head head) {
    List<ChainLink> waiting = take(society);
    List<Object[]> links = new ArrayList<>();
    long seq = head.seq();
    byte[] hash = head.hash();
    for (ChainLink entry : waiting) {
      seq++;
      hash = entry.hash(hash, seq, json);
      links.add(new Object[] {society, seq, entry.id(), hash});
    }
    if (!links.isEmpty()) {
      jdbc.batchUpdate(
          "insert into audit_link (society, seq, entry_id, hash) values (?, ?, ?, ?)", links);
      jdbc.update("update audit_head set seq = ?, hash = ? where society = ?", seq, hash, society);
    }
    return links.size();
  }

  private List<ChainLink> take(String society) {
    return jdbc.query(
        """
        with taken as (
          delete from audit_pending where ctid = any (array(
            select ctid from audit_pending where society = ? limit %d))
          returning entry_id)
        select %s from audit_entry e where e.id = any (array(select entry_id from taken)) order by e.id
        """
            .formatted(BATCH, ChainLink.COLUMNS),
        (row, n) -> ChainLink.of(row),
        society);
  }
}
