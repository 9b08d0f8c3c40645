package jp.koshin.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.application.ProxyApplicationEntered;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.FeePaid;
import jp.koshin.payment.Fees;
import jp.koshin.renewal.CertificationLapsed;
import jp.koshin.renewal.RegistrationDue;
import jp.koshin.renewal.RenewalApproved;
import jp.koshin.renewal.RenewalClosingSoon;
import jp.koshin.renewal.RenewalCorrectionReminder;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalEnded;
import jp.koshin.renewal.RenewalNotRenewed;
import jp.koshin.renewal.RenewalOpened;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalRejected;
import jp.koshin.renewal.RenewalReturned;
import jp.koshin.renewal.RenewalSubmitted;
import jp.koshin.review.DecisionUndone;
import jp.koshin.shared.Texts;
import jp.koshin.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells members what happened to their renewals and fees, and takes back what an undo takes back.
 */
@Component
class RenewalMessages {

  private final Texts texts;
  private final Messages messages;
  private final Moments moments;
  private final Cases cases;
  private final Certifications certifications;
  private final RenewalOutlook outlook;
  private final Fees fees;
  private final FeeNames names;

  RenewalMessages(
      Messages messages,
      Moments moments,
      Cases cases,
      Certifications certifications,
      RenewalOutlook outlook,
      Fees fees,
      FeeNames names,
      Texts texts) {
    this.texts = texts;
    this.messages = messages;
    this.moments = moments;
    this.cases = cases;
    this.certifications = certifications;
    this.outlook = outlook;
    this.fees = fees;
    this.names = names;
  }

  @EventListener
  void on(RenewalOpened event) {
    String key = reinstates(event.caseId()) ? "openedToReinstate" : "opened";
    tell(key, event.memberId(), event.caseId(), event.programme(), false, this::term);
  }

  @EventListener
  void on(RenewalClosingSoon event) {
    Detail detail =
        (memberId, programme, locale) ->
            Map.of(
                "closes", moments.at(event.closes(), locale),
                "days", String.valueOf(event.days()));
    String key = event.complete() ? "unsent" : "closing";
    tell(key, event.memberId(), event.caseId(), event.programme(), false, detail);
  }

  @EventListener
  void on(RenewalSubmitted event) {
    Detail detail = (memberId, programme, locale) -> Map.of("fee", unpaid(event.caseId(), locale));
    tell("submitted", event.memberId(), event.caseId(), event.programme(), false, detail);
  }

  /** A sentence where a fee is still to be paid. */
  private String unpaid(UUID caseId, Locale locale) {
    return fees.ofCase(caseId).stream()
        .filter(Fee::isDue)
        .findFirst()
        .map(fee -> texts.get("notification.renewal.unpaid", locale, names.of(fee).in(locale)))
        .orElse("");
  }

  @EventListener
  void on(ProxyApplicationEntered event) {
    tell("proxy", event.memberId(), event.caseId(), event.programme(), false, this::nothing);
  }

  @EventListener
  void on(RenewalReturned event) {
    Detail detail =
        (memberId, programme, locale) ->
            Map.of("reason", event.reason(), "due", moments.lastDay(event.due(), locale));
    tell("returned", event.memberId(), event.caseId(), event.programme(), true, detail);
  }

  @EventListener
  void on(RenewalCorrectionReminder event) {
    Detail detail =
        (memberId, programme, locale) -> Map.of("due", moments.lastDay(event.due(), locale));
    tell("reminder", event.memberId(), event.caseId(), event.programme(), false, detail);
  }

  @EventListener
  void on(RenewalRejected event) {
    Detail detail = (memberId, programme, locale) -> Map.of("reason", event.reason());
    tell("rejected", event.memberId(), event.caseId(), event.programme(), true, detail);
  }

  @EventListener
  void on(RegistrationDue event) {
    Detail detail =
        (memberId, programme, locale) ->
            Map.of(
                "fee", names.of(programme, Fee.REGISTRATION).in(locale),
                "amount", String.format("%,d", event.amount()));
    tell("registration", event.memberId(), event.caseId(), event.programme(), true, detail);
  }

  @EventListener
  void on(RenewalApproved event) {
    boolean waits = !isInForce(event.memberId(), event.programme());
    String key = waits ? "approvedToReinstate" : "approved";
    tell(key, event.memberId(), event.caseId(), event.programme(), true, this::term);
  }

  @EventListener
  void on(RenewalNotRenewed event) {
    String key = reinstates(event.caseId()) ? "notRenewedToReinstate" : "notRenewed";
    tell(key, event.memberId(), event.caseId(), event.programme(), false, this::term);
  }

  /** Of a deferral and of leaving the society others tell. */
  @EventListener
  void on(RenewalEnded event) {
    if (event.cause() == RenewalEnd.WITHDRAWN) {
      String key = reinstates(event.caseId()) ? "withdrawnToReinstate" : "withdrawn";
      tell(key, event.memberId(), event.caseId(), event.programme(), false, this::term);
    }
  }

  @EventListener
  void on(CertificationLapsed event) {
    tell("lapsed", event.memberId(), event.caseId(), event.programme(), false, this::term);
  }

  @EventListener
  void on(FeePaid event) {
    Fee fee = fees.get(event.feeId());
    Detail detail =
        (memberId, programme, locale) ->
            Map.of(
                "purpose", names.of(fee).in(locale),
                "amount", String.format("%,d", fee.amount()),
                "reference", fee.reference(),
                "at", moments.at(event.at(), locale));
    tell("paid", fee.memberId(), fee.caseId(), fee.programme(), false, detail);
  }

  @EventListener
  void on(DecisionUndone event) {
    messages.takeBack(event.decision().caseId(), event.decision().decidedAt());
  }

  private boolean reinstates(UUID caseId) {
    return outlook.target(caseId).reinstating();
  }

  private boolean isInForce(UUID memberId, String programme) {
    return certifications.of(memberId, programme).filter(c -> c.status().isInForce()).isPresent();
  }

  private interface Detail {
    Map<String, String> of(UUID memberId, String programme, Locale locale);
  }

  private void tell(
      String key, UUID memberId, UUID caseId, String programme, boolean held, Detail detail) {
    String number = cases.summary(caseId).number();
    Messages.Figures figures =
        locale -> {
          Map<String, String> all = new HashMap<>(detail.of(memberId, programme, locale));
          all.put("number", number);
          return all;
        };
    messages.tell(
        new Messages.Message("renewal." + key, memberId, caseId, programme, held, figures));
  }

  private Map<String, String> nothing(UUID memberId, String programme, Locale locale) {
    return Map.of();
  }

  private Map<String, String> term(UUID memberId, String programme, Locale locale) {
    return certifications
        .of(memberId, programme)
        .map(
            held ->
                Map.of(
                    "certificate", held.number(),
                    "from", moments.day(held.term().from(), locale),
                    "to", moments.day(held.term().to(), locale)))
        .orElse(Map.of());
  }
}
