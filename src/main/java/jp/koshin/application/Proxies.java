package jp.koshin.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff entered a paper application for its member (代理入力). */
@Component
class Proxies {

  /** The kind of the scanned paper application. */
  static final String SCAN = Applications.PAPER_SCAN;

  private static final String NOTED = "APPLICATION_BY_PROXY";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Proxies(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The account of who began to enter it for the member. */
  Optional<UUID> of(UUID renewalId) {
    return jdbc.sql("select account_id from application_proxy where renewal_id = ?")
        .param(renewalId)
        .query(UUID.class)
        .optional();
  }

  /**
   * Notes everybody of the staff who writes into a member's application: none of them decides it.
   * The member is told of the first.
   */
  void note(CurrentUser user, Applicant applicant) {
    if (user.isMember(applicant.member().id())) {
      return;
    }
    UUID renewalId = applicant.renewal().id();
    boolean first = insert(user, renewalId);
    if (first || !isNoted(user, renewalId)) {
      audit.record(applicant.renewal().society(), renewalId, NOTED, user, Map.of());
    }
    if (first) {
      events.publishEvent(
          new ProxyApplicationEntered(
              renewalId, applicant.member().id(), applicant.renewal().programme()));
    }
  }

  private boolean insert(CurrentUser user, UUID renewalId) {
    return jdbc.sql(
                "insert into application_proxy (renewal_id, account_id, entered_by, entered_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing")
            .params(renewalId, user.accountId(), user.username(), Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  private boolean isNoted(CurrentUser user, UUID renewalId) {
    return audit.history(renewalId, true).stream()
        .anyMatch(e -> e.action().equals(NOTED) && e.actor().equals(user.username()));
  }
}
