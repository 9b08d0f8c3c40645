package jp.koshin.renewal;

import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.NewFee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.programme.FeeRule;
import jp.koshin.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The fees of an application, as its edition says: at its opening, and after its last stage (登録料).
 */
@Component
class Registration {

  private final Programmes programmes;
  private final Fees fees;
  private final ApplicationEventPublisher events;

  Registration(Programmes programmes, Fees fees, ApplicationEventPublisher events) {
    this.programmes = programmes;
    this.fees = fees;
    this.events = events;
  }

  /** Opens the renewal fee, where the renewal is not free. */
  void openRenewalFee(Renewal renewal) {
    FeeRule rule = programmes.edition(renewal.programme(), renewal.edition()).fee();
    if (!rule.isFree()) {
      open(renewal, Fee.RENEWAL, rule);
    }
  }

  /** Opens what is paid after the last stage and tells the applicant; again changes nothing. */
  void open(Renewal renewal) {
    FeeRule rule = programmes.edition(renewal.programme(), renewal.edition()).registrationFee();
    if (rule != null && !rule.isFree() && fees.ofCase(renewal.id(), Fee.REGISTRATION).isEmpty()) {
      open(renewal, Fee.REGISTRATION, rule);
      events.publishEvent(
          new RegistrationDue(
              renewal.id(), renewal.memberId(), renewal.programme(), rule.amount()));
    }
  }

  private void open(Renewal renewal, String purpose, FeeRule rule) {
    fees.open(
        new NewFee(
            renewal.id(),
            renewal.society(),
            renewal.programme(),
            renewal.memberId(),
            purpose,
            rule.amount(),
            PaymentMethod.of(rule)));
  }
}
