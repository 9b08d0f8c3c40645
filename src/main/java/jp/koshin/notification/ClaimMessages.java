package jp.koshin.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.koshin.claim.ClaimApproved;
import jp.koshin.claim.ClaimEvent;
import jp.koshin.claim.ClaimLapsed;
import jp.koshin.claim.ClaimOrigin;
import jp.koshin.claim.ClaimRef;
import jp.koshin.claim.ClaimRejected;
import jp.koshin.claim.ClaimReturned;
import jp.koshin.claim.ClaimSubmitted;
import jp.koshin.claim.ClaimWithdrawn;
import jp.koshin.claim.CorrectionReminder;
import jp.koshin.claim.ProxyClaimEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what happened to their claims. */
@Component
class ClaimMessages {

  private final Messages messages;
  private final Moments moments;

  ClaimMessages(Messages messages, Moments moments) {
    this.messages = messages;
    this.moments = moments;
  }

  @EventListener
  void on(ClaimSubmitted event) {
    tell("claim.submitted", event, false, locale -> Map.of());
  }

  @EventListener
  void on(ProxyClaimEntered event) {
    tell("claim.proxy", event, false, locale -> Map.of());
  }

  @EventListener
  void on(ClaimReturned event) {
    tell(
        "claim.returned", event, true, locale -> reasonAndDue(event.reason(), event.due(), locale));
  }

  @EventListener
  void on(ClaimApproved event) {
    boolean card = event.origin() == ClaimOrigin.CARD;
    tell(
        card ? "claim.attended" : "claim.approved",
        event,
        !card,
        locale -> Map.of("credits", event.credits().toString()));
  }

  @EventListener
  void on(ClaimRejected event) {
    tell("claim.rejected", event, true, locale -> Map.of("reason", event.reason()));
  }

  @EventListener
  void on(ClaimWithdrawn event) {
    tell("claim.withdrawn", event, false, locale -> Map.of());
  }

  @EventListener
  void on(ClaimLapsed event) {
    tell("claim.lapsed", event, false, locale -> Map.of());
  }

  @EventListener
  void on(CorrectionReminder event) {
    tell("claim.reminder", event, false, locale -> Map.of("due", due(event.due(), locale)));
  }

  private Map<String, String> reasonAndDue(String reason, Instant due, Locale locale) {
    return Map.of("reason", reason, "due", due(due, locale));
  }

  private String due(Instant due, Locale locale) {
    return moments.lastDay(due, locale);
  }

  private void tell(String key, ClaimEvent event, boolean held, Messages.Figures figures) {
    ClaimRef claim = event.claim();
    messages.tell(
        new Messages.Message(
            key,
            claim.memberId(),
            claim.id(),
            claim.programme(),
            held,
            locale -> {
              Map<String, String> all = new HashMap<>(figures.in(locale));
              all.put("number", claim.number());
              all.put("title", claim.title());
              all.put("at", moments.at(event.at(), locale));
              return all;
            }));
  }
}
