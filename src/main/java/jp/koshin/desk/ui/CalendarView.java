package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.programme.Society;
import jp.koshin.renewal.CalendarEntry;
import jp.koshin.renewal.SeasonCalendar;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** All windows of all programmes (受付カレンダー); administrators move those of their society here. */
@Route("calendar")
@PermitAll
class CalendarView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient SeasonCalendar calendar;
  private final transient Seasons seasons;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final Select<Integer> year = new Select<>();
  private final Select<Society> society = new Select<>();
  private final Div table = new Div();

  CalendarView(
      Users users,
      SeasonCalendar calendar,
      Seasons seasons,
      Programmes programmes,
      Societies societies,
      Texts texts,
      Clock clock) {
    super("desk.calendar.title");
    useWholeWidth();
    user = users.current();
    this.calendar = calendar;
    this.seasons = seasons;
    this.programmes = programmes;
    this.texts = texts;
    int now = FiscalYear.of(Tokyo.today(clock)).year();
    setUpFilters(now, societies.all());
    Div actions = new Div(year, society);
    actions.addClassNames("koshin-actions", "koshin-calendar-actions");
    if (user.has(Role.ADMINISTRATOR)) {
      Button plan = new Button(getTranslation("desk.calendar.plan-next"), e -> planNext(now + 1));
      plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions.add(plan);
    }
    add(actions, table);
    refresh();
  }

  private void setUpFilters(int now, List<Society> all) {
    year.setLabel(getTranslation("desk.seasons.year"));
    year.setItems(now - 1, now, now + 1);
    year.setItemLabelGenerator(y -> getTranslation("shared.fiscal-year", String.valueOf(y)));
    year.setValue(now);
    society.setMinWidth("20rem");
    society.setLabel(getTranslation("desk.calendar.society"));
    society.setItems(all);
    society.setEmptySelectionAllowed(true);
    society.setEmptySelectionCaption(getTranslation("desk.calendar.all"));
    society.setItemLabelGenerator(
        s -> s == null ? getTranslation("desk.calendar.all") : s.name().in(getLocale()));
    all.stream()
        .filter(s -> s.code().equals(user.society()))
        .findFirst()
        .ifPresent(society::setValue);
    year.addValueChangeListener(e -> refresh());
    society.addValueChangeListener(e -> refresh());
  }

  private void refresh() {
    table.removeAll();
    DataTable windows =
        new DataTable(
            getTranslation("desk.calendar.title"),
            List.of(
                getTranslation("desk.sheet.programme"),
                getTranslation("desk.calendar.kind"),
                getTranslation("desk.seasons.opens"),
                getTranslation("desk.seasons.closes"),
                getTranslation("desk.case.status"),
                getTranslation("desk.calendar.decision"),
                getTranslation("desk.calendar.certificate")));
    Society shown = society.getValue();
    calendar.of(year.getValue()).stream()
        .filter(entry -> shown == null || entry.society().equals(shown.code()))
        .forEach(entry -> windows.addRow(line(entry)));
    windows.addClassName("koshin-dates");
    table.add(windows);
  }

  private List<Component> line(CalendarEntry entry) {
    return List.of(
        new Span(programmes.get(entry.programme()).name().in(getLocale())),
        new Span(getTranslation("renewal.menu." + entry.kind())),
        new Span(Formats.instant(entry.window().opens())),
        new Span(Formats.end(entry.window().closes())),
        state(entry),
        day(entry.decisionBy()),
        day(entry.certificateDate()));
  }

  private static Span day(@Nullable LocalDate date) {
    return new Span(date == null ? "" : date.toString());
  }

  private Div state(CalendarEntry entry) {
    SeasonStatus status = entry.status();
    Div state =
        new Div(StatusBadge.of(status.name(), getTranslation("desk.seasons.status." + status)));
    if (entry.seasonId() != null
        && status != SeasonStatus.CLOSED
        && user.hasIn(entry.society(), Role.ADMINISTRATOR)) {
      state.add(new Button(getTranslation("desk.seasons.change"), e -> change(entry)));
    }
    return state;
  }

  private void change(CalendarEntry entry) {
    WindowFields fields = new WindowFields(entry.window(), entry.status() == SeasonStatus.OPEN);
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("desk.seasons.change"));
    dialog.add(fields);
    Button save = new Button(getTranslation("desk.seasons.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        e -> {
          if (fields.isComplete()) {
            save(entry, fields, dialog);
          }
        });
    dialog.getFooter().add(new Button(getTranslation("shared.cancel"), e -> dialog.close()), save);
    dialog.open();
  }

  private void save(CalendarEntry entry, WindowFields fields, Dialog dialog) {
    Outcome<SeasonView> outcome =
        seasons.changeWindow(
            user, Objects.requireNonNull(entry.seasonId()), fields.window(), entry.version());
    if (outcome.isDone()) {
      dialog.close();
      Messages.done(getTranslation("desk.seasons.saved"));
      refresh();
    } else {
      outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
  }

  private void planNext(int next) {
    int planned = seasons.planYear(user, next).size();
    Messages.done(
        planned == 0
            ? getTranslation("desk.calendar.planned-before")
            : getTranslation("desk.calendar.planned", planned));
    year.setValue(next);
    refresh();
  }
}
