package jp.koshin.claim;

import java.util.UUID;
import jp.koshin.member.MemberEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims of who is no longer a member are withdrawn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimMembershipEndings {

  private final JdbcClient jdbc;
  private final ClaimSubmission submission;

  ClaimMembershipEndings(JdbcClient jdbc, ClaimSubmission submission) {
    this.jdbc = jdbc;
    this.submission = submission;
  }

  @EventListener
  void on(MemberEnded event) {
    jdbc.sql(
            "select id from claim where member_id = ? and status in ('DRAFT', 'SUBMITTED',"
                + " 'RETURNED') order by id")
        .param(event.memberId())
        .query(UUID.class)
        .list()
        .forEach(id -> submission.withdrawWithMembership(event.by(), id, event.status()));
  }
}
