package jp.koshin.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest (利益相反): who must not decide about whom. */
@Repository
class Conflicts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Conflicts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean exists(UUID accountId, UUID memberId) {
    return jdbc.sql(
            """
            select exists(select 1 from conflict_of_interest where account_id = ? and member_id = ?)
                or exists(select 1 from account where id = ? and member_id = ?)
            """)
        .params(accountId, memberId, accountId, memberId)
        .query(Boolean.class)
        .single();
  }

  /** False where it was declared before. */
  boolean declare(UUID accountId, UUID memberId, String reason) {
    return jdbc.sql(
                """
                insert into conflict_of_interest (account_id, member_id, reason, declared_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(accountId, memberId, reason, Timestamp.from(clock.instant()))
            .update()
        > 0;
  }
}
