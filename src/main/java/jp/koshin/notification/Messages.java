package jp.koshin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a member something: a notice on the site and a mail, in the transaction of what happened.
 */
@Component
class Messages {

  /** Longer than a decision can be taken back. */
  private static final Duration HOLD = Duration.ofSeconds(60);

  private final Members members;
  private final Programmes programmes;
  private final Societies societies;
  private final Recipients recipients;
  private final Letters letters;
  private final Notices notices;
  private final OutboxRows outbox;
  private final RenewalWarnings warnings;
  private final Clock clock;

  Messages(
      Members members,
      Programmes programmes,
      Societies societies,
      Recipients recipients,
      Letters letters,
      Notices notices,
      OutboxRows outbox,
      RenewalWarnings warnings,
      Clock clock) {
    this.members = members;
    this.programmes = programmes;
    this.societies = societies;
    this.recipients = recipients;
    this.letters = letters;
    this.notices = notices;
    this.outbox = outbox;
    this.warnings = warnings;
    this.clock = clock;
  }

  /**
   * @param key of the texts
   * @param caseId the case it tells of, or null
   * @param held it tells of a decision: the mail waits until that can no longer be taken back
   */
  record Message(
      String key,
      UUID memberId,
      @Nullable UUID caseId,
      String programme,
      boolean held,
      Figures figures) {}

  /** What a text shows, in the reader's language. */
  interface Figures {
    Map<String, String> in(Locale locale);
  }

  /** Who is no longer a member is told nothing more. */
  void tell(Message message) {
    Member member = members.get(message.memberId());
    if (!member.isActive()) {
      return;
    }
    Locale locale = recipients.localeOf(member.id());
    Programme programme = programmes.get(message.programme());
    Society society = societies.get(programme.society());
    Map<String, String> figures = new HashMap<>(message.figures().in(locale));
    figures.put("programme", programme.name().in(locale));
    figures.put(
        "warning",
        warnings.of(member.id(), programme.code()).stream()
            .map(text -> "\n\n※ " + text.in(locale))
            .collect(Collectors.joining()));
    Letters.Letter letter =
        letters.write(message.key(), texts(programme), locale, member.fullName(), society, figures);
    store(message, member, letter);
  }

  /** How the programme itself words what it tells. */
  private Map<String, LocalizedText> texts(Programme programme) {
    return programmes.editionInForce(programme.code(), Tokyo.today(clock)).texts();
  }

  private void store(Message message, Member member, Letters.Letter letter) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    notices.add(id, member.id(), message.caseId(), letter.subject(), letter.body());
    outbox.insert(
        new OutboxRows.NewMail(
            id,
            message.caseId(),
            member.society(),
            member.email(),
            letter.subject(),
            letter.body(),
            message.held(),
            now,
            message.held() ? now.plus(HOLD) : now));
  }

  /** Takes back what was told of a decision, as far as no mail has gone out. */
  void takeBack(UUID caseId, Instant decidedAt) {
    List<UUID> cancelled = outbox.cancelHeld(caseId, decidedAt);
    cancelled.forEach(notices::remove);
  }
}
