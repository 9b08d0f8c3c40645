package jp.koshin.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the operator sees it. */
@Service
@Transactional
public class Outbox {

  private final OutboxRows rows;
  private final Clock clock;

  Outbox(OutboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The latest mails, newest first. The body of a mail that really goes out is between the society
   * and the member: only mails that are merely shown have one here.
   *
   * @param status one status, or null for all
   */
  @Transactional(readOnly = true)
  public List<OutboxMail> list(CurrentUser user, @Nullable OutboxStatus status, int limit) {
    checkOperator(user);
    return rows.latest(status, limit).stream().map(Outbox::discreet).toList();
  }

  /** Tries a failed mail again, from the first attempt; refused with {@code MAIL_NOT_FAILED}. */
  public Outcome<OutboxMail> retry(CurrentUser user, UUID id) {
    checkOperator(user);
    OutboxMail mail = rows.lock(id).orElseThrow(() -> new NotFound("mail", id));
    if (mail.status() != OutboxStatus.FAILED) {
      return Outcome.refused(Refusal.of("MAIL_NOT_FAILED"));
    }
    rows.setWaiting(id, clock.instant());
    return Outcome.done(discreet(rows.lock(id).orElseThrow()));
  }

  private static void checkOperator(CurrentUser user) {
    if (!user.has(Role.OPERATOR)) {
      throw new NotFound("outbox for", user.username());
    }
  }

  private static OutboxMail discreet(OutboxMail mail) {
    return new OutboxMail(
        mail.id(),
        mail.caseId(),
        mail.recipient(),
        mail.subject(),
        mail.shownOnly() ? mail.body() : "",
        mail.status(),
        mail.attempts(),
        mail.nextAt(),
        mail.createdAt(),
        mail.sentAt(),
        mail.shownOnly(),
        mail.lastError());
  }
}
