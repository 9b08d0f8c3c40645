package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.Applications;
import jp.koshin.exam.ExamStanding;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Messages;

/** How the applicant stands with the written exam, and the button to apply for it. */
final class ExamPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Applications applications;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final transient UUID renewal;
  private final boolean editable;

  ExamPanel(
      Applications applications, Texts texts, CurrentUser user, UUID renewal, boolean editable) {
    this.applications = applications;
    this.texts = texts;
    this.user = user;
    this.renewal = renewal;
    this.editable = editable;
    addClassName("koshin-card");
    addClassName("koshin-stack");
    refresh();
  }

  private void refresh() {
    removeAll();
    ExamStanding standing = applications.exam(user, renewal);
    add(ExamState.of(standing.state(), this));
    if (standing.lastTaken() != null) {
      add(new Paragraph(getTranslation("application.exam.taken", standing.lastTaken())));
    }
    if (editable && !standing.passed() && !standing.applied()) {
      add(new Button(getTranslation("application.exam.apply"), e -> apply()));
    }
  }

  private void apply() {
    Outcome<ExamStanding> outcome = applications.applyForExam(user, renewal);
    outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    refresh();
  }
}
