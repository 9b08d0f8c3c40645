package jp.koshin.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.demo.Rehearsal;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.PickerTexts;
import jp.koshin.shared.ui.Tone;

/** Moves the time of the demonstration forward (リハーサル時計) and tells what happened on the way. */
@Route(value = "rehearsal", registerAtStartup = false)
@RolesAllowed({"ADMINISTRATOR", "OPERATOR"})
class RehearsalView extends Page {

  private static final long serialVersionUID = 1L;
  private static final int DAY = 1;
  private static final int WEEK = 7;

  private final transient Rehearsal rehearsal;
  private final transient CurrentUser user;
  private final Div present = new Div();
  private final Div steps = new Div();
  private final Div happened = new Div();
  private final DateTimePicker target = new DateTimePicker();

  RehearsalView(Rehearsal rehearsal, Users users) {
    super("demo.rehearsal.title");
    this.rehearsal = rehearsal;
    this.user = users.current();
    steps.addClassName("koshin-actions");
    happened.getElement().setAttribute("aria-live", "polite");
    add(
        new Note(Tone.ATTENTION, new Paragraph(getTranslation("demo.rehearsal.hint"))),
        present,
        steps,
        new H2(getTranslation("demo.rehearsal.exact")),
        exactly(),
        new H2(getTranslation("demo.rehearsal.happened")),
        happened);
    happened.add(new EmptyState(getTranslation("demo.rehearsal.not-moved")));
    show();
  }

  private Div exactly() {
    target.setLabel(getTranslation("demo.rehearsal.target"));
    PickerTexts.set(target, getLocale());
    target.setStep(Duration.ofMinutes(30));
    Button move = new Button(getTranslation("demo.rehearsal.move"), e -> moveToTarget());
    move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div line = new Div(target, move);
    line.addClassName("koshin-actions");
    return line;
  }

  private void moveToTarget() {
    if (target.isEmpty()) {
      target.setErrorMessage(getTranslation("demo.rehearsal.missing"));
      target.setInvalid(true);
      return;
    }
    move(target.getValue().atZone(Tokyo.ZONE).toInstant());
  }

  private void show() {
    Instant now = rehearsal.now();
    present.removeAll();
    present.add(new Facts().fact(getTranslation("demo.rehearsal.now"), Formats.instant(now)));
    steps.removeAll();
    steps.add(later(DAY), later(WEEK));
    List<Instant> edges = rehearsal.edges(user);
    edges.stream().limit(2).forEach(edge -> steps.add(toEdge(edge)));
    target.setValue(
        LocalDateTime.ofInstant(now, Tokyo.ZONE).withSecond(0).withNano(0).plusDays(DAY));
  }

  private Button later(int days) {
    return new Button(
        getTranslation("demo.rehearsal.days", days),
        e -> move(rehearsal.now().plus(Duration.ofDays(days))));
  }

  private Button toEdge(Instant edge) {
    return new Button(
        getTranslation("demo.rehearsal.edge", Formats.instant(edge)), e -> move(edge));
  }

  private void move(Instant to) {
    if (to.isBefore(rehearsal.now())) {
      target.setErrorMessage(getTranslation("demo.rehearsal.backwards"));
      target.setInvalid(true);
      return;
    }
    if (to.isAfter(Rehearsal.LATEST)) {
      target.setErrorMessage(getTranslation("demo.rehearsal.too-far"));
      target.setInvalid(true);
      return;
    }
    target.setInvalid(false);
    tell(rehearsal.moveTo(user, to));
    show();
    Messages.done(getTranslation("demo.rehearsal.moved", Formats.instant(rehearsal.now())));
  }

  private void tell(List<Rehearsal.Happened> events) {
    happened.removeAll();
    if (events.isEmpty()) {
      happened.add(new EmptyState(getTranslation("demo.rehearsal.nothing")));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("demo.rehearsal.happened"),
            List.of(getTranslation("demo.rehearsal.what"), getTranslation("demo.rehearsal.times")));
    events.forEach(
        event ->
            table.addRow(
                List.of(
                    new Span(getTranslation("audit." + event.action())),
                    new Span(String.valueOf(event.times())))));
    happened.add(table);
  }
}
