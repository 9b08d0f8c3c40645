package jp.koshin.claim.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.koshin.claim.ClaimInput;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.ui.DateField;
import jp.koshin.valuation.ActivityField;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.Questions;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a claim, those of its kind only. Every change is handed on at once, by the field's
 * name in {@link ClaimInput}, so that nothing typed is ever lost.
 */
final class ClaimForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;
  private static final int MOST_ANSWERS = 5;

  private final transient Edition edition;
  private final transient BiConsumer<String, @Nullable Object> save;
  private final RadioButtonGroup<ActivityKind> kind = new RadioButtonGroup<>();
  private final transient Questions questions;
  private final Paragraph hint = new Paragraph();
  private final Map<String, Component> fields = new LinkedHashMap<>();
  private boolean filling;

  /**
   * @param questions what the edition's tables ask for
   * @param save is told a field and what was entered
   */
  ClaimForm(
      Edition edition,
      Catalogue catalogue,
      Questions questions,
      BiConsumer<String, @Nullable Object> save) {
    this.edition = edition;
    this.questions = questions;
    this.save = save;
    addClassName("koshin-form");
    addKind();
    addFields(catalogue);
    hint.addClassName("koshin-lead");
    add(hint);
    fields.values().forEach(this::add);
    showKind(null);
  }

  private void addKind() {
    kind.setLabel(getTranslation("page.claim.kind"));
    kind.setItems(edition.kinds());
    kind.setItemLabelGenerator(k -> getTranslation("page.kind." + k));
    kind.setRequiredIndicatorVisible(true);
    kind.addValueChangeListener(
        e -> {
          showKind(e.getValue());
          send("kind", e.getValue());
        });
    add(kind);
  }

  private void addFields(Catalogue catalogue) {
    DateField date = new DateField(label(ClaimFields.DATE));
    date.onDate(value -> send(ClaimFields.DATE, value));
    fields.put(ClaimFields.DATE, date);
    EventField event = new EventField(catalogue, edition.programme(), label(ClaimFields.EVENT));
    event.setHelperText(getTranslation("page.claim.event.hint"));
    field(ClaimFields.EVENT, event);
    text(ClaimFields.TITLE);
    text(ClaimFields.JOURNAL);
    choice(ClaimFields.AUTHORSHIP, Authorship.values());
    choice(ClaimFields.COURSE, Course.values());
    text(ClaimFields.LECTURE);
    choice(ClaimFields.DELIVERY, Delivery.values());
    number(ClaimFields.CORRECT_ANSWERS, 0, MOST_ANSWERS);
    field(ClaimFields.PAID, new Checkbox(label(ClaimFields.PAID)));
    number(ClaimFields.MINUTES, 1, Integer.MAX_VALUE);
    number(ClaimFields.REQUESTED_CREDITS, 1, 2);
    number(ClaimFields.CASES, 0, Integer.MAX_VALUE);
    BigDecimalField credits = new BigDecimalField(label(ClaimFields.REQUESTED_CREDITS));
    credits.setHelperText(getTranslation("page.claim.credits.hint"));
    field(ClaimFields.CREDITS, credits);
    field(ClaimFields.PEER_REVIEWED, new Checkbox(label(ClaimFields.PEER_REVIEWED), true));
    field(ClaimFields.RELATED, new Checkbox(label(ClaimFields.RELATED), true));
  }

  private void text(String name) {
    TextField field = new TextField(label(name));
    field.setMaxLength(LONGEST);
    field(name, field);
  }

  private void number(String name, int min, int max) {
    IntegerField field = new IntegerField(label(name));
    field.setMin(min);
    field.setMax(max);
    field(name, field);
  }

  private <E extends Enum<E>> void choice(String name, E[] values) {
    Select<E> field = new Select<>();
    field.setLabel(label(name));
    field.setItems(values);
    field.setItemLabelGenerator(v -> getTranslation("page.claim." + name + "." + v));
    field(name, field);
  }

  private <C extends AbstractField<C, T>, T> void field(String name, C field) {
    field.addValueChangeListener(e -> send(name, e.getValue()));
    fields.put(name, field);
  }

  private String label(String name) {
    return getTranslation("page.claim." + name);
  }

  private void send(String name, @Nullable Object value) {
    if (!filling) {
      save.accept(name, value instanceof String text && text.isBlank() ? null : value);
    }
  }

  private void showKind(@Nullable ActivityKind chosen) {
    List<String> shown = chosen == null ? List.of() : ClaimFields.of(chosen);
    fields.forEach((name, field) -> field.setVisible(shown.contains(name)));
    fields.get(ClaimFields.CREDITS).setVisible(chosen != null && isStated(chosen));
    String key = chosen == ActivityKind.ATTENDANCE ? "claim.card" : "claim.added";
    boolean told = chosen != null && edition.texts().containsKey(key);
    hint.setVisible(told);
    hint.setText(told ? edition.text(key).in(getLocale()) : "");
  }

  private boolean isStated(ActivityKind chosen) {
    return questions.fields(edition, chosen).contains(ActivityField.CREDITS);
  }

  /** The field of that name, where it is shown. */
  Optional<Component> field(@Nullable String name) {
    Component field = "kind".equals(name) ? kind : fields.get(name);
    return Optional.ofNullable(field).filter(Component::isVisible);
  }

  /** Shows what is stored, without saving it again. */
  void fill(ClaimInput input) {
    filling = true;
    kind.setValue(input.kind());
    showKind(input.kind());
    ((DateField) fields.get(ClaimFields.DATE)).setDate(input.date());
    ((EventField) fields.get(ClaimFields.EVENT)).setEvent(input.event());
    set(ClaimFields.TITLE, input.title());
    set(ClaimFields.JOURNAL, input.journal());
    set(ClaimFields.AUTHORSHIP, input.authorship());
    set(ClaimFields.COURSE, input.course());
    set(ClaimFields.LECTURE, input.lecture());
    set(ClaimFields.DELIVERY, input.delivery());
    set(ClaimFields.CORRECT_ANSWERS, input.correctAnswers());
    set(ClaimFields.PAID, input.paid());
    set(ClaimFields.MINUTES, input.minutes());
    set(ClaimFields.REQUESTED_CREDITS, input.requestedCredits());
    set(ClaimFields.CASES, input.cases());
    set(ClaimFields.CREDITS, input.credits());
    set(ClaimFields.PEER_REVIEWED, input.peerReviewed());
    set(ClaimFields.RELATED, input.related());
    filling = false;
  }

  @SuppressWarnings("unchecked")
  private void set(String name, @Nullable Object value) {
    AbstractField<?, Object> field = (AbstractField<?, Object>) fields.get(name);
    if (value != null) {
      field.setValue(value);
    }
  }
}
