package jp.koshin.certification;

import java.time.Clock;
import jp.koshin.member.MemberEnded;
import jp.koshin.member.MemberReactivated;
import jp.koshin.shared.Tokyo;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A certification is a member's: it lapses with the membership (会員資格の喪失). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MembershipEndings {

  private final JdbcClient jdbc;
  private final Clock clock;

  MembershipEndings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void on(MemberEnded event) {
    jdbc.sql(
            """
            update certification set ended_from = status, status = 'LAPSED', version = version + 1
            where member_id = ? and status in ('ACTIVE', 'DEFERRED', 'RESERVED')
            """)
        .param(event.memberId())
        .update();
  }

  @EventListener
  void on(MemberReactivated event) {
    jdbc.sql(
            """
            update certification
            set status = case when coalesce(deferred_until, term_to) >= :today then ended_from else status end,
                ended_from = null, version = version + 1
            where member_id = :member and ended_from is not null
            """)
        .param("today", Tokyo.today(clock))
        .param("member", event.memberId())
        .update();
  }
}
