package jp.koshin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.PasswordResetRequested;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the link by which a forgotten password is set anew. */
@Component
class ResetMessages {

  private final Societies societies;
  private final Letters letters;
  private final OutboxRows outbox;
  private static final LocalizedText NAME = new LocalizedText("Koshin", "Koshin");
  private static final Society INSTALLATION = new Society("koshin", NAME, NAME, "", "");

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

  @EventListener
  void on(PasswordResetRequested asked) {
    Society society = sender(asked.user());
    Letters.Letter letter =
        letters.write(
            "password.reset",
            asked.locale(),
            asked.user().displayName(),
            society,
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
            society.code(),
            asked.email(),
            letter.subject(),
            letter.body(),
            false,
            now,
            now));
  }

  /**
   * Accounts of the installation itself get their mail from the installation, in no society's name.
   */
  private Society sender(CurrentUser user) {
    return user.society() == null ? INSTALLATION : societies.get(user.society());
  }
}
