package jp.koshin.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code application_section}. */
@Repository
class SectionRows {

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Clock clock;

  SectionRows(JdbcClient jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  List<StoredSection> of(UUID renewalId) {
    return jdbc.sql("select * from application_section where renewal_id = ?")
        .param(renewalId)
        .query(SectionRows::row)
        .list();
  }

  Optional<StoredSection> find(UUID renewalId, String section) {
    return jdbc.sql("select * from application_section where renewal_id = ? and section = ?")
        .params(renewalId, section)
        .query(SectionRows::row)
        .optional();
  }

  Answers answers(UUID renewalId, StoredSection stored) {
    byte[] sealed = stored.sealed();
    String json =
        sealed == null
            ? stored.answers()
            : sealing.open(sealed, owner(renewalId, stored.section()));
    return json == null ? Answers.NONE : AnswersJson.read(json);
  }

  /** Writes the first version. */
  void insert(
      UUID renewalId,
      String section,
      boolean seals,
      Answers answers,
      SectionState state,
      String by) {
    int written =
        write(
            """
            insert into application_section
              (renewal_id, section, state, answers, sealed, row_count, version, changed_at, changed_by)
            values (:renewal, :section, :state, :answers, :sealed, :rows, 0, :at, :by)
            on conflict do nothing
            """,
            renewalId,
            section,
            seals,
            answers,
            state,
            by,
            0);
    expect(written, section);
  }

  /** Writes over the version that was read; {@link LostRace} where it is no longer that one. */
  void update(
      UUID renewalId,
      StoredSection read,
      boolean seals,
      Answers answers,
      SectionState state,
      String by) {
    int written =
        write(
            """
            update application_section
               set state = :state, answers = :answers, sealed = :sealed, row_count = :rows,
                   version = version + 1, changed_at = :at, changed_by = :by
             where renewal_id = :renewal and section = :section and version = :version
            """,
            renewalId,
            read.section(),
            seals,
            answers,
            state,
            by,
            read.version());
    expect(written, read.section());
  }

  private static void expect(int written, String section) {
    if (written == 0) {
      throw new LostRace("STALE_VERSION", section);
    }
  }

  private int write(
      String sql,
      UUID renewalId,
      String section,
      boolean seals,
      Answers answers,
      SectionState state,
      String by,
      int version) {
    String json = AnswersJson.write(answers);
    byte[] sealed = seals ? sealing.seal(json, owner(renewalId, section)) : null;
    return jdbc.sql(sql)
        .param("renewal", renewalId)
        .param("section", section)
        .param("state", state.name())
        .param("answers", seals ? null : json, Types.VARCHAR)
        .param("sealed", sealed, Types.BINARY)
        .param("rows", answers.rows().size())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("version", version)
        .update();
  }

  private static String owner(UUID renewalId, String section) {
    return renewalId + "/" + section;
  }

  private static @Nullable Instant erased(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("erased_at");
    return at == null ? null : at.toInstant();
  }

  private static StoredSection row(ResultSet row, int index) throws SQLException {
    return new StoredSection(
        row.getString("section"),
        SectionState.valueOf(row.getString("state")),
        row.getString("answers"),
        row.getBytes("sealed"),
        row.getInt("row_count"),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"),
        erased(row));
  }
}
