package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.member.Absence;
import jp.koshin.member.Absences;
import jp.koshin.member.NewAbsence;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;

/** Who is absent when, and who decides in their place (不在と代理). */
@Route("absences")
@RolesAllowed({"SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD", "CHAIR"})
class AbsencesView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Absences absences;
  private final transient Accounts accounts;
  private final transient Texts texts;
  private final ComboBox<CurrentUser> absent =
      new ComboBox<>(getTranslation("desk.absences.absent"));
  private final ComboBox<CurrentUser> substitute =
      new ComboBox<>(getTranslation("desk.absences.substitute"));
  private final DateField first =
      new DateField(getTranslation("desk.absences.first")).withoutFiscalYear();
  private final DateField last =
      new DateField(getTranslation("desk.absences.last")).withoutFiscalYear();
  private final ErrorSummary errors = new ErrorSummary();
  private final Div list = new Div();

  AbsencesView(Users users, Absences absences, Accounts accounts, Texts texts) {
    super("desk.absences.title");
    user = users.current();
    this.absences = absences;
    this.accounts = accounts;
    this.texts = texts;
    setUpPeople();
    Button enter = new Button(getTranslation("desk.absences.enter"), e -> enter());
    enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(absent, substitute, first, last);
    fields.addClassName("koshin-meeting");
    Div form = new Div(fields, enter);
    form.addClassNames("koshin-card", "koshin-stack");
    list.addClassName("koshin-stack");
    add(new Paragraph(getTranslation("desk.absences.intro")), errors, form, list);
    refresh();
  }

  private void setUpPeople() {
    absent.setItemLabelGenerator(CurrentUser::displayName);
    absent.setItems(user.has(Role.SECRETARIAT) ? staff() : List.of(user));
    absent.setReadOnly(!user.has(Role.SECRETARIAT));
    substitute.setItemLabelGenerator(CurrentUser::displayName);
    absent.addValueChangeListener(
        e ->
            substitute.setItems(
                e.getValue() == null
                    ? List.of()
                    : absences.suitable(user, e.getValue().accountId())));
    absent.setValue(user);
  }

  private List<CurrentUser> staff() {
    return Arrays.stream(Role.values())
        .filter(Role::worksCases)
        .flatMap(role -> accounts.staff(String.valueOf(user.society()), role).stream())
        .distinct()
        .toList();
  }

  private void enter() {
    errors.clear();
    if (absent.isEmpty()
        || substitute.isEmpty()
        || first.date().isEmpty()
        || last.date().isEmpty()) {
      errors.show(
          List.of(ErrorSummary.Problem.at(substitute, getTranslation("desk.absences.incomplete"))));
      return;
    }
    Outcome<Absence> entered =
        absences.enter(
            user,
            new NewAbsence(
                absent.getValue().accountId(),
                substitute.getValue().accountId(),
                first.date().orElseThrow(),
                last.date().orElseThrow()));
    if (entered.isDone()) {
      Messages.done(getTranslation("desk.absences.entered"));
      refresh();
    } else {
      errors.show(
          entered.refusals().stream()
              .map(r -> ErrorSummary.Problem.of(texts.of(r, getLocale())))
              .toList());
    }
  }

  private void refresh() {
    list.removeAll();
    list.add(new H2(getTranslation("desk.absences.list")));
    List<Absence> all = absences.list(user);
    if (all.isEmpty()) {
      list.add(new EmptyState(getTranslation("desk.absences.none")));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("desk.absences.list"),
            List.of(
                getTranslation("desk.absences.absent"),
                getTranslation("desk.absences.days"),
                getTranslation("desk.absences.substitute"),
                getTranslation("desk.payments.action")));
    all.forEach(absence -> table.addRow(line(absence)));
    list.add(table);
  }

  private List<Component> line(Absence absence) {
    Button remove =
        new Button(
            getTranslation("desk.absences.remove"),
            e -> {
              absences.remove(user, absence.id());
              refresh();
            });
    return List.of(
        new Span(absence.name()),
        new Span(absence.firstDay() + " 〜 " + absence.lastDay()),
        new Span(absence.substituteName()),
        remove);
  }
}
