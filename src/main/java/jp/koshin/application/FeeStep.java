package jp.koshin.application;

import java.util.Map;
import java.util.Optional;
import jp.koshin.payment.Fee;
import jp.koshin.payment.PaymentObstacles;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Component;

/** Where paying is a step of the application, it waits for the step before. */
@Component
class FeeStep implements PaymentObstacles {

  private final Applicants applicants;
  private final SectionViews sections;
  private final ApplicationSteps steps;

  FeeStep(Applicants applicants, SectionViews sections, ApplicationSteps steps) {
    this.applicants = applicants;
    this.sections = sections;
    this.steps = steps;
  }

  @Override
  public Optional<Refusal> obstacle(Fee fee) {
    if (!Fee.RENEWAL.equals(fee.purpose())) {
      return Optional.empty();
    }
    return applicants
        .find(fee.caseId())
        .filter(applicant -> applicant.renewal().status().isEditable())
        .flatMap(applicant -> steps.feeLocked(applicant, sections.of(applicant)))
        .map(FeeStep::refusal);
  }

  private static Refusal refusal(LocalizedText why) {
    return Refusal.of("FEE_LOCKED", Map.of("message", why.ja(), "messageEn", why.en()));
  }
}
