package jp.koshin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.PasswordResetRequested;
import jp.koshin.programme.Societies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the link by which a forgotten password is set anew. */
@Component
class ResetMessages {

  private final Societies societies;
  private final Letters letters;
  private final OutboxRows outbox;
  private final Moments moments;
  private final Clock clock;
  private final String address;

  /**
   * @param address under which people reach the installation, without a slash at the end
   */
  ResetMessages(
      Societies societies,
      Letters letters,
      OutboxRows outbox,
      Moments moments,
      Clock clock,
      @Value("${koshin.public-url:http://localhost:${server.port}}") String address) {
    this.societies = societies;
    this.letters = letters;
    this.outbox = outbox;
    this.moments = moments;
    this.clock = clock;
    this.address = address;
  }

  /** Accounts without a society write in the name of the first. */
  @EventListener
  void on(PasswordResetRequested asked) {
    String code = asked.user().society();
    String society = code == null ? societies.all().get(0).code() : code;
    Letters.Letter letter =
        letters.write(
            "password.reset",
            asked.locale(),
            asked.user().displayName(),
            societies.get(society),
            Map.of(
                "link",
                address + asked.path(),
                "until",
                moments.at(asked.expiresAt(), asked.locale())));
    Instant now = clock.instant();
    outbox.insert(
        new OutboxRows.NewMail(
            UUID.randomUUID(),
            null,
            society,
            asked.email(),
            letter.subject(),
            letter.body(),
            false,
            now,
            now));
  }
}
