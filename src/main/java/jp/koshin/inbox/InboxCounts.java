package jp.koshin.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts over all societies, for the metrics alone. */
@Component
class InboxCounts {

  private final JdbcTemplate jdbc;

  InboxCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<OpenTasks> byStage() {
    return jdbc.query(
        """
        select programme, stage, count(*) as tasks, min(created_at) as oldest from inbox_task
        group by programme, stage
        """,
        (row, n) ->
            new OpenTasks(
                row.getString("programme"),
                row.getString("stage"),
                row.getLong("tasks"),
                row.getObject("oldest", OffsetDateTime.class).toInstant()));
  }
}
