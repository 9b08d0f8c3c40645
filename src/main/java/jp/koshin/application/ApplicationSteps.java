package jp.koshin.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.StepRule;
import jp.koshin.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of an application, strictly in order: the next waits for the former and says so. */
@Component
class ApplicationSteps {

  private final Fees fees;
  private final Texts texts;

  ApplicationSteps(Fees fees, Texts texts) {
    this.fees = fees;
    this.texts = texts;
  }

  /** Why the fee cannot be paid yet, where it is a step after the documents. */
  Optional<LocalizedText> feeLocked(Applicant applicant, List<SectionView> sections) {
    return of(applicant, sections).stream()
        .filter(step -> step.rule().kind() == StepRule.Kind.FEE)
        .flatMap(step -> Optional.ofNullable(step.locked()).stream())
        .findFirst();
  }

  List<StepView> of(Applicant applicant, List<SectionView> sections) {
    List<StepView> views = new ArrayList<>();
    LocalizedText locked = null;
    for (StepRule step : applicant.rule().steps()) {
      boolean done = isDone(applicant, step, sections);
      views.add(new StepView(step, done, locked));
      if (!done && locked == null) {
        locked = waits(step);
      }
    }
    return List.copyOf(views);
  }

  /** Whether every section that is needed is there, and nothing begun is left unfinished. */
  static boolean isComplete(SectionView section) {
    return section.isComplete()
        || (!section.rule().required() && section.state() == SectionState.UNREGISTERED);
  }

  boolean isPaid(Applicant applicant) {
    return fees.ofCase(applicant.renewal().id(), Fee.RENEWAL).map(Fee::isPaid).orElse(true);
  }

  private boolean isDone(Applicant applicant, StepRule step, List<SectionView> sections) {
    return switch (step.kind()) {
      case DOCUMENTS -> sections.stream().allMatch(ApplicationSteps::isComplete);
      case FEE -> isPaid(applicant);
      case SUBMISSION -> !applicant.renewal().status().isEditable();
    };
  }

  private @Nullable LocalizedText waits(StepRule step) {
    return new LocalizedText(
        texts.get("application.step.locked", Locale.JAPANESE, step.name().ja()),
        texts.get("application.step.locked", Locale.ENGLISH, step.name().en()));
  }
}
