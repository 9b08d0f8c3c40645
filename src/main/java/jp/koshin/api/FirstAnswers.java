package jp.koshin.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The table {@code idempotency_key}. A key is taken in the transaction of the call: of two calls
 * with one key the second waits in the database for the first.
 */
@Component
class FirstAnswers {

  /** A kept answer; without a status when the call that took the key has left none. */
  record Kept(
      byte[] request,
      @Nullable Integer status,
      @Nullable String mediaType,
      @Nullable String location,
      byte @Nullable [] response) {}

  private static final Duration LIFETIME = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  FirstAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** True where the key is new, or its last use is more than a day ago. */
  boolean take(String caller, String key, byte[] request) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql(
                """
                insert into idempotency_key (caller, key, request, created_at) values (?, ?, ?, ?)
                on conflict (caller, key) do update
                   set request = excluded.request, created_at = excluded.created_at, status = null,
                       media_type = null, location = null, response = null
                 where idempotency_key.created_at < ?
                """)
            .params(caller, key, request, now, Timestamp.from(clock.instant().minus(LIFETIME)))
            .update()
        > 0;
  }

  Kept kept(String caller, String key) {
    return jdbc.sql("select * from idempotency_key where caller = ? and key = ?")
        .params(caller, key)
        .query(
            (row, i) ->
                new Kept(
                    row.getBytes("request"),
                    row.getObject("status", Integer.class),
                    row.getString("media_type"),
                    row.getString("location"),
                    row.getBytes("response")))
        .single();
  }

  void keep(
      String caller,
      String key,
      int status,
      @Nullable String mediaType,
      @Nullable String location,
      byte[] response) {
    jdbc.sql(
            """
            update idempotency_key set status = ?, media_type = ?, location = ?, response = ?
             where caller = ? and key = ?
            """)
        .params(status, mediaType, location, response, caller, key)
        .update();
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forgetOld() {
    jdbc.sql("delete from idempotency_key where created_at < ?")
        .param(Timestamp.from(clock.instant().minus(LIFETIME)))
        .update();
  }
}
