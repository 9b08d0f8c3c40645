package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;

/** Reception windows (受付期間) of the society's programmes; administrators plan them and move them. */
@Route("seasons")
@RolesAllowed({"ADMINISTRATOR", "SECRETARIAT"})
class SeasonsView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Seasons seasons;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final transient Clock clock;
  private final Grid<SeasonView> grid = new Grid<>();

  SeasonsView(Users users, Seasons seasons, Programmes programmes, Texts texts, Clock clock) {
    super("desk.seasons.title");
    user = users.current();
    this.seasons = seasons;
    this.programmes = programmes;
    this.texts = texts;
    this.clock = clock;
    columns();
    Button plan = new Button(getTranslation("desk.seasons.plan"), e -> plan());
    plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(plan);
    actions.addClassName("koshin-actions");
    actions.setVisible(administers());
    add(actions, grid);
    reload();
  }

  private boolean administers() {
    return user.has(Role.ADMINISTRATOR);
  }

  private void columns() {
    grid.setAllRowsVisible(true);
    grid.addColumn(s -> programmes.get(s.programme()).name().in(getLocale()))
        .setHeader(getTranslation("desk.sheet.programme"))
        .setAutoWidth(true);
    grid.addColumn(s -> getTranslation("shared.fiscal-year", String.valueOf(s.applicationYear())))
        .setAutoWidth(true)
        .setHeader(getTranslation("desk.seasons.year"));
    grid.addColumn(s -> Formats.instant(s.window().opens()))
        .setHeader(getTranslation("desk.seasons.opens"))
        .setAutoWidth(true);
    grid.addColumn(s -> Formats.end(s.window().closes()))
        .setHeader(getTranslation("desk.seasons.closes"))
        .setAutoWidth(true);
    grid.addColumn(
            new ComponentRenderer<>(
                s ->
                    StatusBadge.of(
                        s.status().name(), getTranslation("desk.seasons.status." + s.status()))))
        .setHeader(getTranslation("desk.case.status"))
        .setAutoWidth(true);
    grid.addColumn(SeasonView::opened).setHeader(getTranslation("desk.seasons.opened"));
    grid.addColumn(SeasonView::preparing).setHeader(getTranslation("desk.seasons.preparing"));
    if (administers()) {
      grid.addColumn(new ComponentRenderer<>(this::change))
          .setHeader(getTranslation("desk.payments.action"))
          .setAutoWidth(true);
    }
    grid.getElement().setAttribute("aria-label", getTranslation("desk.seasons.title"));
    grid.setEmptyStateText(getTranslation("desk.seasons.none"));
  }

  private Div change(SeasonView season) {
    Div cell = new Div();
    if (season.status() != SeasonStatus.CLOSED) {
      cell.add(new Button(getTranslation("desk.seasons.change"), e -> change(season, cell)));
    }
    return cell;
  }

  private void change(SeasonView season, Div cell) {
    WindowFields fields = new WindowFields(season.window(), season.status() == SeasonStatus.OPEN);
    ask(
        getTranslation("desk.seasons.change"),
        fields,
        () -> seasons.changeWindow(user, season.id(), fields.window(), season.version()));
  }

  private void plan() {
    SeasonFields fields =
        new SeasonFields(
            programmes.all().stream().filter(p -> user.belongsTo(p.society())).toList(),
            FiscalYear.of(Tokyo.today(clock)).year(),
            (programme, year) ->
                programmes
                    .editionInForce(programme, new FiscalYear(year).firstDay())
                    .window()
                    .in(year));
    ask(
        getTranslation("desk.seasons.plan"),
        fields,
        () -> seasons.plan(user, fields.programme(), fields.year(), fields.window()));
  }

  private void ask(
      String title, WindowFields fields, java.util.function.Supplier<Outcome<SeasonView>> action) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setMaxWidth("min(44rem, 100vw)");
    dialog.add(fields);
    Button save = new Button(getTranslation("desk.seasons.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        e -> {
          if (fields.isComplete()) {
            finish(action.get(), dialog);
          }
        });
    dialog.getFooter().add(new Button(getTranslation("shared.cancel"), e -> dialog.close()), save);
    dialog.open();
  }

  private void finish(Outcome<SeasonView> outcome, Dialog dialog) {
    if (outcome.isDone()) {
      dialog.close();
      Messages.done(getTranslation("desk.seasons.saved"));
      reload();
    } else {
      outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
  }

  private void reload() {
    grid.setItems(seasons.list(String.valueOf(user.society())));
  }
}
