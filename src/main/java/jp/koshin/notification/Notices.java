package jp.koshin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages to members. */
@Service
public class Notices {

  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Notices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest two hundred messages to a member, newest first. */
  public List<Notice> of(UUID memberId) {
    return jdbc.sql("select * from notice where member_id = ? order by created_at desc, id limit ?")
        .params(memberId, SHOWN)
        .query(Notices::row)
        .list();
  }

  /** How many messages a member has not read. */
  public int unread(UUID memberId) {
    return jdbc.sql("select count(*) from notice where member_id = ? and read_at is null")
        .param(memberId)
        .query(Integer.class)
        .single();
  }

  /** Notes that a member has read a message; another member's message is left alone. */
  @Transactional
  public void markRead(UUID memberId, UUID noticeId) {
    jdbc.sql("update notice set read_at = ? where id = ? and member_id = ? and read_at is null")
        .params(Timestamp.from(clock.instant()), noticeId, memberId)
        .update();
  }

  @Transactional
  void add(UUID id, UUID memberId, @Nullable UUID caseId, String subject, String body) {
    jdbc.sql(
            "insert into notice (id, member_id, case_id, subject, body, created_at)"
                + " values (:id, :member, :case, :subject, :body, :at)")
        .param("id", id)
        .param("member", memberId)
        .param("case", caseId)
        .param("subject", subject)
        .param("body", body)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional
  void remove(UUID id) {
    jdbc.sql("delete from notice where id = ?").param(id).update();
  }

  private static Notice row(ResultSet row, int index) throws SQLException {
    Timestamp read = row.getTimestamp("read_at");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("subject"),
        row.getString("body"),
        row.getTimestamp("created_at").toInstant(),
        read == null ? null : read.toInstant());
  }
}
