package jp.koshin.inbox;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.Role;
import jp.koshin.shared.Credits;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/** Columns of {@code inbox_task} as values. */
final class InboxRows {

  static final String COLUMNS =
      """
      id, case_id, case_number, kind, society, programme, stage, role, branch, member_id, \
      member_number, member_name, member_kana, title, credits, flags, assignee, assignee_name, \
      due_at, created_at, version\
      """;

  private InboxRows() {}

  static InboxTask task(ResultSet row) throws SQLException {
    BigDecimal credits = row.getBigDecimal("credits");
    return new InboxTask(
        row.getString("id"),
        row.getObject("case_id", UUID.class),
        row.getString("case_number"),
        CaseKind.valueOf(row.getString("kind")),
        row.getString("society"),
        row.getString("programme"),
        row.getString("stage"),
        Role.valueOf(row.getString("role")),
        row.getString("branch"),
        row.getObject("member_id", UUID.class),
        row.getString("member_number"),
        row.getString("member_name"),
        row.getString("member_kana"),
        row.getString("title"),
        credits == null ? null : new Credits(credits),
        List.of((String[]) row.getArray("flags").getArray()),
        row.getString("assignee"),
        row.getString("assignee_name"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable BigDecimal number(@Nullable Credits credits) {
    return credits == null ? null : credits.value();
  }
}
