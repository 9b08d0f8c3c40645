package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.ui.DateField;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityField;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.Questions;
import org.jspecify.annotations.Nullable;

/** One activity to be tried out: the fields that its programme's tables ask of its kind. */
final class TrialForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_MINUTES = 10_000;
  private static final int MOST_CASES = 100_000;
  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1000);

  private final transient Questions questions;
  private final transient Edition edition;
  private final transient Consumer<Activity> done;
  private final Select<ActivityKind> kind = new Select<>();
  private final DateField date;
  private final EventChoice event;
  private final TextField title = text("title");
  private final Select<Authorship> authorship = choice("authorship", Authorship.values());
  private final Select<Course> course = choice("course", Course.values());
  private final TextField lecture = text("lecture");
  private final Select<Delivery> delivery = choice("delivery", Delivery.values());
  private final IntegerField answers = figure("correctAnswers", 0, MOST_ANSWERS);
  private final Checkbox paid = new Checkbox(label("paid"));
  private final IntegerField minutes = figure("minutes", 1, MOST_MINUTES);
  private final IntegerField requested = figure("requestedCredits", 1, 2);
  private final IntegerField cases = figure("cases", 0, MOST_CASES);
  private final BigDecimalField credits = new BigDecimalField(label("credits"));
  private final Checkbox reviewed = new Checkbox(label("peerReviewed"), true);
  private final Checkbox related = new Checkbox(label("related"), true);
  private final Map<ActivityField, Component> fields = new EnumMap<>(ActivityField.class);
  private final Button submit = new Button();
  private final Button cancel = new Button(getTranslation("shared.cancel"), e -> clear());
  private @Nullable String edited;

  TrialForm(Questions questions, Catalogue catalogue, Edition edition, Consumer<Activity> done) {
    this.questions = questions;
    this.edition = edition;
    this.done = done;
    this.date = new DateField(label("date"));
    this.event = new EventChoice(catalogue, edition.programme());
    addClassNames("koshin-form", "koshin-no-print");
    kind.setLabel(label("kind"));
    kind.setItems(edition.kinds());
    kind.setItemLabelGenerator(k -> getTranslation("page.kind." + k));
    kind.addValueChangeListener(e -> showFields());
    delivery.addValueChangeListener(e -> showFields());
    credits.setHelperText(getTranslation("page.claim.credits.hint"));
    nameFields();
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickListener(e -> submit());
    add(kind, date);
    fields.values().forEach(this::add);
    Div buttons = new Div(submit, cancel);
    buttons.addClassName("koshin-actions");
    add(buttons);
    clear();
  }

  private void nameFields() {
    fields.put(ActivityField.EVENT, event);
    fields.put(ActivityField.TITLE, title);
    fields.put(ActivityField.AUTHORSHIP, authorship);
    fields.put(ActivityField.COURSE, course);
    fields.put(ActivityField.LECTURE, lecture);
    fields.put(ActivityField.DELIVERY, delivery);
    fields.put(ActivityField.CORRECT_ANSWERS, answers);
    fields.put(ActivityField.PAID, paid);
    fields.put(ActivityField.MINUTES, minutes);
    fields.put(ActivityField.REQUESTED_CREDITS, requested);
    fields.put(ActivityField.CASES, cases);
    fields.put(ActivityField.CREDITS, credits);
    fields.put(ActivityField.PEER_REVIEWED, reviewed);
    fields.put(ActivityField.RELATED, related);
  }

  private String label(String name) {
    return getTranslation("page.claim." + name);
  }

  private TextField text(String name) {
    TextField field = new TextField(label(name));
    field.setMaxLength(LONGEST);
    return field;
  }

  private IntegerField figure(String name, int least, int most) {
    IntegerField field = new IntegerField(label(name));
    field.setMin(least);
    field.setMax(most);
    return field;
  }

  private <E extends Enum<E>> Select<E> choice(String name, E[] values) {
    Select<E> field = new Select<>();
    field.setLabel(label(name));
    field.setItems(values);
    field.setItemLabelGenerator(
        v -> v == null ? "" : getTranslation("page.claim." + name + "." + v));
    return field;
  }

  /** E-learning alone is asked for a quiz and its fee. */
  private void showFields() {
    ActivityKind chosen = kind.getValue();
    Set<ActivityField> asked =
        chosen == null ? EnumSet.noneOf(ActivityField.class) : questions.fields(edition, chosen);
    boolean onSite =
        asked.contains(ActivityField.DELIVERY) && delivery.getValue() != Delivery.ELEARNING;
    fields.forEach(
        (field, component) ->
            component.setVisible(
                asked.contains(field)
                    && !(onSite
                        && (field == ActivityField.PAID
                            || field == ActivityField.CORRECT_ANSWERS))));
    if (asked.contains(ActivityField.COURSE) && chosen != null) {
      Course before = course.getValue();
      Set<Course> subjects = questions.courses(edition, chosen);
      course.setItems(subjects);
      course.setValue(before != null && subjects.contains(before) ? before : null);
    }
  }

  private boolean valid() {
    date.setInvalid(date.date().isEmpty());
    date.setErrorMessage(getTranslation("page.claim.missing", label("date")));
    boolean named = !event.isVisible() || !kind.getValue().namesEvent() || !event.isEmpty();
    event.setInvalid(!named);
    event.setErrorMessage(getTranslation("page.claim.missing", label("event")));
    BigDecimal stated = credits.getValue();
    boolean sensible =
        stated == null
            || stated.signum() > 0
                && stated.compareTo(MOST_CREDITS) <= 0
                && stated.stripTrailingZeros().scale() <= 2;
    credits.setInvalid(!sensible);
    credits.setErrorMessage(getTranslation("page.claim.credits.range"));
    return date.date().isPresent()
        && named
        && sensible
        && !answers.isInvalid()
        && !minutes.isInvalid()
        && !requested.isInvalid()
        && !cases.isInvalid();
  }

  private void submit() {
    if (kind.getValue() == null || !valid()) {
      return;
    }
    Activity entered = activity(date.date().orElseThrow());
    clear();
    done.accept(entered);
  }

  private Activity activity(LocalDate day) {
    return Activity.of(edited == null ? "new" : edited, kind.getValue(), day)
        .event(event.isVisible() ? event.getValue() : null)
        .title(title.isVisible() ? filled(title) : null)
        .authorship(authorship.isVisible() ? authorship.getValue() : null)
        .course(course.isVisible() ? course.getValue() : null)
        .lecture(lecture.isVisible() ? filled(lecture) : null)
        .delivery(
            delivery.isVisible() && delivery.getValue() != null
                ? delivery.getValue()
                : Delivery.ONSITE)
        .correctAnswers(answers.isVisible() ? answers.getValue() : null)
        .paid(paid.isVisible() && paid.getValue() ? true : null)
        .minutes(minutes.isVisible() ? minutes.getValue() : null)
        .requestedCredits(requested.isVisible() ? requested.getValue() : null)
        .cases(cases.isVisible() ? cases.getValue() : null)
        .credits(credits.isVisible() ? credits.getValue() : null)
        .peerReviewed(!reviewed.isVisible() || reviewed.getValue())
        .related(!related.isVisible() || related.getValue())
        .build();
  }

  private static @Nullable String filled(TextField field) {
    return field.isEmpty() ? null : field.getValue();
  }

  /** Ready for a new activity of the same kind on the same day. */
  private void clear() {
    edited = null;
    submit.setText(getTranslation("page.what-if.try"));
    cancel.setVisible(false);
    if (kind.isEmpty() && !edition.kinds().isEmpty()) {
      kind.setValue(edition.kinds().iterator().next());
    }
    event.clear();
    event.setInvalid(false);
    title.clear();
    lecture.clear();
    credits.clear();
    answers.clear();
    minutes.clear();
    requested.clear();
    cases.clear();
    paid.clear();
    reviewed.setValue(true);
    related.setValue(true);
    showFields();
  }

  /** The day new activities begin with. */
  void begin(LocalDate day) {
    date.setDate(day);
  }

  /** Opens an activity to be changed. */
  void edit(Activity activity) {
    clear();
    edited = activity.id();
    kind.setValue(activity.kind());
    date.setDate(activity.date());
    event.setValue(activity.event());
    title.setValue(activity.title() == null ? "" : activity.title());
    authorship.setValue(activity.authorship());
    delivery.setValue(activity.delivery());
    showFields();
    course.setValue(activity.course());
    lecture.setValue(activity.lecture() == null ? "" : activity.lecture());
    answers.setValue(activity.correctAnswers());
    paid.setValue(Boolean.TRUE.equals(activity.paid()));
    minutes.setValue(activity.minutes());
    requested.setValue(activity.requestedCredits());
    cases.setValue(activity.cases());
    credits.setValue(activity.credits());
    reviewed.setValue(activity.peerReviewed());
    related.setValue(activity.related());
    submit.setText(getTranslation("page.what-if.change"));
    cancel.setVisible(true);
    kind.focus();
    getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }
}
