package jp.koshin.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a membership ends (退会・引退・逝去), for the secretariat of the society. Open cases end with it, the
 * certifications lapse, and nothing is mailed any more.
 *
 * <p>Refusals: NOT_A_MEMBER, STILL_A_MEMBER, DATE_IN_THE_FUTURE.
 */
@Service
@Transactional
public class MemberEndings {

  private final MemberRows rows;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MemberEndings(MemberRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Ends a membership.
   *
   * @param status what they are from now on, not ACTIVE
   * @param on the day, today or before
   */
  public Outcome<Member> end(CurrentUser user, UUID memberId, MemberStatus status, LocalDate on) {
    Member member = ofSecretariat(user, memberId);
    if (!member.isActive() || status == MemberStatus.ACTIVE) {
      return Outcome.refused(Refusal.of("NOT_A_MEMBER"));
    }
    if (on.isAfter(Tokyo.today(clock))) {
      return Outcome.refused(Refusal.ofField("DATE_IN_THE_FUTURE", "on"));
    }
    rows.setStatus(memberId, status, on);
    record(user, member, "MEMBER_ENDED", Map.of("status", status.name(), "on", on));
    events.publishEvent(new MemberEnded(memberId, status, on, user));
    return Outcome.done(rows.byId(memberId).orElseThrow());
  }

  /**
   * Takes an ending back that was recorded in error. Cases that ended with it stay ended; a
   * certification whose term still runs is in force again.
   */
  public Outcome<Member> reactivate(CurrentUser user, UUID memberId) {
    Member member = ofSecretariat(user, memberId);
    if (member.isActive()) {
      return Outcome.refused(Refusal.of("STILL_A_MEMBER"));
    }
    rows.setStatus(memberId, MemberStatus.ACTIVE, null);
    record(user, member, "MEMBER_REACTIVATED", Map.of("status", member.status().name()));
    events.publishEvent(new MemberReactivated(memberId, user));
    return Outcome.done(rows.byId(memberId).orElseThrow());
  }

  private Member ofSecretariat(CurrentUser user, UUID memberId) {
    return rows.lock(memberId)
        .filter(member -> user.hasIn(member.society(), Role.SECRETARIAT))
        .orElseThrow(() -> new NotFound("member", memberId));
  }

  private void record(CurrentUser user, Member member, String action, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("member", member.number());
    audit.recordInternal(member.society(), null, action, user, all);
  }
}
