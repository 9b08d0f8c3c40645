package jp.koshin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.review.ReviewEscalated;
import jp.koshin.review.ReviewReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the staff whom a late review concerns: its holder before, the deputies after. */
@Component
class ReviewMessages {

  private final Accounts accounts;
  private final Programmes programmes;
  private final Societies societies;
  private final Letters letters;
  private final Moments moments;
  private final OutboxRows outbox;
  private final Clock clock;

  ReviewMessages(
      Accounts accounts,
      Programmes programmes,
      Societies societies,
      Letters letters,
      Moments moments,
      OutboxRows outbox,
      Clock clock) {
    this.accounts = accounts;
    this.programmes = programmes;
    this.societies = societies;
    this.letters = letters;
    this.moments = moments;
    this.outbox = outbox;
    this.clock = clock;
  }

  @EventListener
  void on(ReviewReminded event) {
    String holder = event.task().assignee();
    if (holder != null) {
      accounts.find(holder).ifPresent(user -> mail("review.reminder", user, event.task()));
    }
  }

  @EventListener
  void on(ReviewEscalated event) {
    event.deputies().forEach(deputy -> mail("review.deputy", deputy, event.task()));
  }

  /** A letter is in the words of a programme: where it has left the rules, there are none. */
  private void mail(String key, CurrentUser to, InboxTask task) {
    if (programmes.find(task.programme()).isPresent()) {
      accounts.mailOf(to.accountId()).ifPresent(address -> send(key, to, address, task));
    }
  }

  /** Staff read Japanese; the member's name is not in a mail. */
  private void send(String key, CurrentUser to, String address, InboxTask task) {
    Locale locale = Locale.JAPANESE;
    Letters.Letter letter =
        letters.write(
            key,
            locale,
            to.displayName(),
            societies.get(task.society()),
            Map.of(
                "name", to.displayName(),
                "number", task.caseNumber(),
                "programme", programmes.get(task.programme()).name().in(locale),
                "title", task.title(),
                "due", moments.lastDay(task.dueAt(), locale)));
    Instant now = clock.instant();
    outbox.insert(
        new OutboxRows.NewMail(
            UUID.randomUUID(),
            task.caseId(),
            task.society(),
            address,
            letter.subject(),
            letter.body(),
            false,
            now,
            now));
  }
}
