package jp.koshin.notification;

import java.util.Map;
import jp.koshin.certification.CardReissued;
import jp.koshin.certification.Certifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members that a card was replaced; who did not ask for it learns of it. */
@Component
class CardMessages {

  private final Messages messages;
  private final Moments moments;
  private final Certifications certifications;

  CardMessages(Messages messages, Moments moments, Certifications certifications) {
    this.messages = messages;
    this.moments = moments;
    this.certifications = certifications;
  }

  @EventListener
  void on(CardReissued event) {
    String certificate = certifications.get(event.certificationId()).number();
    messages.tell(
        new Messages.Message(
            "card.reissued",
            event.memberId(),
            null,
            event.programme(),
            false,
            locale ->
                Map.of(
                    "certificate",
                    certificate,
                    "until",
                    moments.day(event.card().validUntil(), locale))));
  }
}
