package jp.koshin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Several nodes share the work: each locks its mails and skips those of others.
 * A node that dies after sending and before noting it sends again, under the same message id.
 */
@Component
public class OutboxSender {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final int BATCH = 10;
  private static final int LONGEST_ERROR = 500;

  /** The waits after the first, second… failure; after the last a mail counts as failed. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private final OutboxRows rows;
  private final Post post;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OutboxSender(OutboxRows rows, Post post, Clock clock, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.post = post;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Sends every mail that is due now; gives how many were tried. */
  public int sendDue() {
    int tried = 0;
    int batch;
    do {
      batch = sendBatch();
      tried += batch;
    } while (batch == BATCH);
    return tried;
  }

  private int sendBatch() {
    Integer size =
        transaction.execute(
            status -> {
              List<OutboxRows.Due> due = rows.lockDue(clock.instant(), BATCH);
              due.forEach(this::send);
              return due.size();
            });
    return size == null ? 0 : size;
  }

  private void send(OutboxRows.Due due) {
    OutboxMail mail = due.mail();
    try {
      boolean sent = post.send(mail, due.society());
      rows.setSent(mail.id(), clock.instant(), !sent);
    } catch (Post.Undeliverable never) {
      rows.setTried(mail.id(), OutboxStatus.FAILED, clock.instant(), shorten(never));
    } catch (Post.Unavailable later) {
      postpone(mail, shorten(later));
    }
  }

  private void postpone(OutboxMail mail, String error) {
    Instant now = clock.instant();
    if (mail.attempts() < WAITS.size()) {
      Instant next = now.plus(WAITS.get(mail.attempts()));
      rows.setTried(mail.id(), OutboxStatus.WAITING, next, error);
    } else {
      LOG.warn("Mail {} failed {} times and is given up", mail.id(), mail.attempts() + 1);
      rows.setTried(mail.id(), OutboxStatus.FAILED, now, error);
    }
  }

  private static String shorten(Exception failure) {
    String text = String.valueOf(failure.getMessage());
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
