package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.ApplicationView;
import jp.koshin.member.MemberDetails;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.programme.RosterFact;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.ErrorSummary;

/** What the roster must know before the application opens. */
final class RosterPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationView application;
  private final transient MemberDetailsRegister register;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final transient Runnable opened;
  private final ErrorSummary errors = new ErrorSummary();
  private final DateField birth = date("application.roster.birth");
  private final DateField licenceDate = date("application.roster.licence-date");
  private final TextField licenceNumber =
      new TextField(getTranslation("application.roster.licence-number"));

  RosterPanel(
      ApplicationView application,
      MemberDetailsRegister register,
      Texts texts,
      CurrentUser user,
      Runnable opened) {
    this.application = application;
    this.register = register;
    this.texts = texts;
    this.user = user;
    this.opened = opened;
    addClassName("koshin-card");
    addClassName("koshin-stack");
    add(
        new H2(getTranslation("application.roster")),
        new Paragraph(getTranslation("application.roster.text")),
        errors);
    if (application.needs().contains(RosterFact.EMAIL)) {
      add(new Paragraph(getTranslation("application.roster.email")));
    }
    licenceNumber.getElement().setAttribute("inputmode", "numeric");
    Div form = new Div(birth, licenceDate, licenceNumber);
    form.addClassName("koshin-form");
    birth.setVisible(application.needs().contains(RosterFact.BIRTH_DATE));
    licenceDate.setVisible(application.needs().contains(RosterFact.LICENCE_DATE));
    licenceNumber.setVisible(application.needs().contains(RosterFact.LICENCE_NUMBER));
    Button save = new Button(getTranslation("application.register"), e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(form, save);
  }

  private DateField date(String key) {
    return new DateField(getTranslation(key)).withoutFiscalYear();
  }

  private void save() {
    List<ErrorSummary.Problem> blank = blank();
    if (!blank.isEmpty()) {
      errors.show(blank);
      return;
    }
    Outcome<MemberDetails> outcome =
        register.register(
            user,
            application.renewal().memberId(),
            new MemberDetails(
                birth.date().orElse(null),
                licenceDate.date().orElse(null),
                licenceNumber.getValue()));
    if (outcome.isDone()) {
      opened.run();
    } else {
      errors.show(outcome.refusals().stream().map(this::problem).toList());
    }
  }

  private List<ErrorSummary.Problem> blank() {
    List<ErrorSummary.Problem> blank = new ArrayList<>();
    for (DateField day : List.of(birth, licenceDate)) {
      if (day.isVisible() && day.isEmpty()) {
        blank.add(ErrorSummary.Problem.at(day, required(day.getLabel())));
      }
    }
    if (licenceNumber.isVisible() && licenceNumber.isEmpty()) {
      blank.add(ErrorSummary.Problem.at(licenceNumber, required(licenceNumber.getLabel())));
    }
    return blank;
  }

  private String required(String name) {
    return texts.of(Refusal.of("FIELD_REQUIRED", Map.of("name", name)), getLocale());
  }

  private ErrorSummary.Problem problem(Refusal refusal) {
    String message = texts.of(refusal, getLocale());
    String field = refusal.field() == null ? "" : refusal.field();
    return switch (field) {
      case "birthDate" -> ErrorSummary.Problem.at(birth, message);
      case "licenceDate" -> ErrorSummary.Problem.at(licenceDate, message);
      case "licenceNumber" -> ErrorSummary.Problem.at(licenceNumber, message);
      default -> ErrorSummary.Problem.of(message);
    };
  }
}
