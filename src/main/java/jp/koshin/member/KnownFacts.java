package jp.koshin.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat knows of members, by the codes of their programmes, such as that somebody is
 * in charge of a registered centre.
 */
@Service
@Transactional
public class KnownFacts {

  private final JdbcClient jdbc;
  private final Members members;
  private final AuditTrail audit;
  private final Clock clock;

  KnownFacts(JdbcClient jdbc, Members members, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Set<String> of(UUID memberId) {
    return Set.copyOf(
        jdbc.sql("select fact from member_fact where member_id = ?")
            .param(memberId)
            .query(String.class)
            .list());
  }

  /**
   * Enters a fact, or strikes it out.
   *
   * @throws NotFound when the user is not of the secretariat of the member's society
   */
  public void record(CurrentUser secretariat, UUID memberId, String fact, boolean known) {
    Member member = members.get(memberId);
    if (!secretariat.hasIn(member.society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberId);
    }
    if (of(memberId).contains(fact) == known) {
      return;
    }
    if (known) {
      enter(memberId, fact, secretariat);
    } else {
      jdbc.sql("delete from member_fact where member_id = ? and fact = ?")
          .params(memberId, fact)
          .update();
    }
    audit.recordInternal(
        member.society(),
        null,
        known ? "FACT_ENTERED" : "FACT_STRUCK_OUT",
        secretariat,
        Map.of("member", member.number(), "fact", fact));
  }

  private void enter(UUID memberId, String fact, CurrentUser by) {
    jdbc.sql(
            "insert into member_fact (member_id, fact, entered_by, entered_at) values (?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(memberId, fact, by.username(), Timestamp.from(clock.instant()))
        .update();
  }
}
