package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import jp.koshin.certification.Certification;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.ui.DateField;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.CatalogueRow;

/** One activity to be tried out: its kind, when, and what of the catalogue or which work. */
final class TrialForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<Activity> tryOut;
  private final RadioButtonGroup<ActivityKind> kind = new RadioButtonGroup<>();
  private final DateField date;
  private final ComboBox<String> event = new ComboBox<>();
  private final TextField title = new TextField();
  private final Select<Authorship> authorship = new Select<>();

  TrialForm(WhatIf whatIf, Certification held, Consumer<Activity> tryOut) {
    this.tryOut = tryOut;
    this.date = new DateField(getTranslation("page.claim.date"));
    addClassName("koshin-form");
    kind.setLabel(getTranslation("page.claim.kind"));
    kind.setItems(whatIf.edition(held).kinds());
    kind.setItemLabelGenerator(k -> getTranslation("page.kind." + k));
    kind.addValueChangeListener(e -> showFields());
    date.setDate(whatIf.today());
    events(whatIf, held);
    title.setLabel(getTranslation("page.claim.title"));
    authorship.setLabel(getTranslation("page.claim.authorship"));
    authorship.setItems(Authorship.values());
    authorship.setItemLabelGenerator(a -> getTranslation("page.claim.authorship." + a));
    Button add = new Button(getTranslation("page.what-if.try"), e -> add());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(kind, date, event, title, authorship, add);
    kind.setValue(ActivityKind.ATTENDANCE);
    showFields();
  }

  private void events(WhatIf whatIf, Certification held) {
    event.setLabel(getTranslation("page.claim.event"));
    event.setAllowCustomValue(true);
    event.setItems(
        query ->
            whatIf
                .catalogue()
                .search(
                    held.programme(),
                    query.getFilter().orElse(""),
                    query.getPage(),
                    query.getPageSize())
                .items()
                .stream()
                .map(CatalogueRow::name));
    event.addCustomValueSetListener(e -> event.setValue(e.getDetail()));
  }

  private void showFields() {
    ActivityKind chosen = kind.getValue();
    boolean work = chosen != null && chosen.isWork();
    event.setVisible(
        chosen != null && (chosen.namesEvent() || chosen == ActivityKind.PRESENTATION));
    title.setVisible(work);
    authorship.setVisible(work);
  }

  private void add() {
    ActivityKind chosen = kind.getValue();
    LocalDate day = date.date().orElse(null);
    if (chosen == null || day == null) {
      date.setInvalid(day == null);
      return;
    }
    tryOut.accept(
        Activity.of(UUID.randomUUID().toString(), chosen, day)
            .event(event.isVisible() ? event.getValue() : null)
            .title(title.isVisible() && !title.isEmpty() ? title.getValue() : null)
            .authorship(authorship.isVisible() ? authorship.getValue() : null)
            .build());
    event.clear();
    title.clear();
  }
}
