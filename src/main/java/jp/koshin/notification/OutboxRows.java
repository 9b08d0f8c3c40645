package jp.koshin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails. */
@Repository
class OutboxRows {

  private static final String MAILS = "select * from outbox ";

  private final JdbcClient jdbc;

  OutboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param held the mail tells of a decision that may still be taken back
   */
  record NewMail(
      UUID id,
      @Nullable UUID caseId,
      @Nullable String society,
      String recipient,
      String subject,
      String body,
      boolean held,
      Instant createdAt,
      Instant nextAt) {}

  /** A mail on its way: locked until the transaction ends. */
  record Due(OutboxMail mail, @Nullable String society) {}

  void insert(NewMail mail) {
    jdbc.sql(
            "insert into outbox (id, case_id, society, recipient, subject, body, held, created_at,"
                + " next_at) values (:id, :case, :society, :to, :subject, :body, :held, :at,"
                + " :next)")
        .param("id", mail.id())
        .param("case", mail.caseId())
        .param("society", mail.society())
        .param("to", mail.recipient())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("held", mail.held())
        .param("at", Timestamp.from(mail.createdAt()))
        .param("next", Timestamp.from(mail.nextAt()))
        .update();
  }

  /** Mails that are due and that no other sender has in hand. */
  List<Due> lockDue(Instant now, int limit) {
    return jdbc.sql(
            MAILS
                + "where status = 'WAITING' and next_at <= ? order by next_at limit ?"
                + " for update skip locked")
        .params(Timestamp.from(now), limit)
        .query((row, index) -> new Due(row(row, index), row.getString("society")))
        .list();
  }

  List<OutboxMail> latest(@Nullable OutboxStatus status, int limit) {
    return jdbc.sql(
            MAILS
                + "where cast(:status as text) is null or status = :status"
                + " order by created_at desc, id limit :limit")
        .param("status", status == null ? null : status.name())
        .param("limit", limit)
        .query(OutboxRows::row)
        .list();
  }

  Optional<OutboxMail> lock(UUID id) {
    return jdbc.sql(MAILS + "where id = ? for update").param(id).query(OutboxRows::row).optional();
  }

  void setSent(UUID id, Instant at, boolean shownOnly) {
    jdbc.sql(
            "update outbox set status = 'SENT', sent_at = ?, shown_only = ?, last_error = null,"
                + " attempts = attempts + 1 where id = ?")
        .params(Timestamp.from(at), shownOnly, id)
        .update();
  }

  void setTried(UUID id, OutboxStatus status, Instant nextAt, String error) {
    jdbc.sql(
            "update outbox set status = ?, next_at = ?, last_error = ?, attempts = attempts + 1"
                + " where id = ?")
        .params(status.name(), Timestamp.from(nextAt), error, id)
        .update();
  }

  void setWaiting(UUID id, Instant nextAt) {
    jdbc.sql("update outbox set status = 'WAITING', attempts = 0, next_at = ? where id = ?")
        .params(Timestamp.from(nextAt), id)
        .update();
  }

  /** Cancels what is still held of a case since an instant. Gives the ids. */
  List<UUID> cancelHeld(UUID caseId, Instant since) {
    return jdbc.sql(
            "update outbox set status = 'CANCELLED' where case_id = ? and held"
                + " and status = 'WAITING' and created_at >= ? returning id")
        .params(caseId, Timestamp.from(since))
        .query(UUID.class)
        .list();
  }

  Optional<Instant> oldestWaiting() {
    return jdbc.sql("select min(next_at) from outbox where status = 'WAITING'")
        .query((row, index) -> Optional.ofNullable(instant(row, "min")))
        .single();
  }

  long failed() {
    return jdbc.sql("select count(*) from outbox where status = 'FAILED'")
        .query(Long.class)
        .single();
  }

  private static OutboxMail row(ResultSet row, int index) throws SQLException {
    return new OutboxMail(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        OutboxStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getTimestamp("next_at").toInstant(),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "sent_at"),
        row.getBoolean("shown_only"),
        row.getString("last_error"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
