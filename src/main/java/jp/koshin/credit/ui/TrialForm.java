package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.ui.DateField;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Questions;
import org.jspecify.annotations.Nullable;

/** One activity to be tried out, or one that was and is to be changed. */
final class TrialForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<Activity> done;
  private final Select<ActivityKind> kind = new Select<>();
  private final DateField date = new DateField(getTranslation("page.claim.date"));
  private final TrialFields fields;
  private final Button submit = new Button();
  private final Button cancel = new Button(getTranslation("shared.cancel"), e -> clear());
  private @Nullable String edited;

  TrialForm(Questions questions, Catalogue catalogue, Edition edition, Consumer<Activity> done) {
    this.done = done;
    this.fields = new TrialFields(questions, catalogue, edition);
    addClassNames("koshin-form", "koshin-no-print");
    kind.setLabel(getTranslation("page.claim.kind"));
    kind.setItems(edition.kinds());
    kind.setItemLabelGenerator(k -> getTranslation("page.kind." + k));
    kind.addValueChangeListener(e -> fields.show(e.getValue()));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickListener(e -> submit());
    Div buttons = new Div(submit, cancel);
    buttons.addClassName("koshin-actions");
    add(kind, date, fields, buttons);
    edition.kinds().stream().findFirst().ifPresent(kind::setValue);
    clear();
  }

  private void submit() {
    date.setInvalid(date.date().isEmpty());
    date.setErrorMessage(getTranslation("page.claim.missing", getTranslation("page.claim.date")));
    boolean usable = fields.valid();
    if (kind.getValue() == null || date.date().isEmpty() || !usable) {
      return;
    }
    String id = edited == null ? "new" : edited;
    Activity entered = fields.read(Activity.of(id, kind.getValue(), date.date().orElseThrow()));
    clear();
    done.accept(entered);
  }

  /** Ready for a new activity of the same kind on the same day. */
  private void clear() {
    edited = null;
    submit.setText(getTranslation("page.what-if.try"));
    cancel.setVisible(false);
    fields.clear();
  }

  /** The day new activities begin with. */
  void begin(LocalDate day) {
    date.setDate(day);
  }

  /** Opens an activity to be changed. */
  void edit(Activity activity) {
    edited = activity.id();
    kind.setValue(activity.kind());
    date.setDate(activity.date());
    fields.fill(activity);
    submit.setText(getTranslation("page.what-if.change"));
    cancel.setVisible(true);
    kind.focus();
    getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }
}
