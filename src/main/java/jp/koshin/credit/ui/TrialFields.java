package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityBuilder;
import jp.koshin.valuation.ActivityField;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an activity besides its kind and day: no more than its programme's tables use.
 */
final class TrialFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_MINUTES = 10_000;
  private static final int MOST_CASES = 100_000;
  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1000);

  private final transient Questions questions;
  private final transient Edition edition;
  private final TrialInputs inputs = new TrialInputs(key -> getTranslation(key));
  private final EventChoice event;
  private final TextField title = inputs.text("title");
  private final Select<Authorship> authorship = inputs.choice("authorship", Authorship.values());
  private final Select<Course> course = inputs.choice("course", Course.values());
  private final TextField lecture = inputs.text("lecture");
  private final Select<Delivery> delivery = inputs.choice("delivery", Delivery.values());
  private final IntegerField answers = inputs.figure("correctAnswers", 0, MOST_ANSWERS);
  private final Checkbox paid = new Checkbox(inputs.label("paid"));
  private final IntegerField minutes = inputs.figure("minutes", 1, MOST_MINUTES);
  private final IntegerField requested = inputs.figure("requestedCredits", 1, 2);
  private final IntegerField cases = inputs.figure("cases", 0, MOST_CASES);
  private final BigDecimalField credits = new BigDecimalField(inputs.label("credits"));
  private final Checkbox reviewed = new Checkbox(inputs.label("peerReviewed"), true);
  private final Checkbox related = new Checkbox(inputs.label("related"), true);
  private final Map<ActivityField, Component> fields = new EnumMap<>(ActivityField.class);
  private @Nullable ActivityKind kind;

  TrialFields(Questions questions, Catalogue catalogue, Edition edition) {
    this.questions = questions;
    this.edition = edition;
    this.event = new EventChoice(catalogue, edition.programme());
    addClassName("koshin-form");
    delivery.addValueChangeListener(e -> show(kind));
    credits.setHelperText(getTranslation("page.claim.credits.hint"));
    nameFields();
    fields.values().forEach(this::add);
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

  /** Shows what a kind asks; a quiz and its fee are asked of e-learning alone. */
  void show(@Nullable ActivityKind chosen) {
    kind = chosen;
    Set<ActivityField> asked =
        chosen == null ? EnumSet.noneOf(ActivityField.class) : questions.fields(edition, chosen);
    if (asked.contains(ActivityField.DELIVERY) && delivery.getValue() != Delivery.ELEARNING) {
      asked.remove(ActivityField.PAID);
      asked.remove(ActivityField.CORRECT_ANSWERS);
    }
    fields.forEach((field, component) -> component.setVisible(asked.contains(field)));
    if (chosen != null && asked.contains(ActivityField.COURSE)) {
      Course before = course.getValue();
      Set<Course> subjects = questions.courses(edition, chosen);
      course.setItems(subjects);
      course.setValue(before != null && subjects.contains(before) ? before : null);
    }
  }

  /** Whether everything can be used; what cannot says why. */
  boolean valid() {
    boolean named = kind == null || !kind.namesEvent() || !event.isVisible() || !event.isEmpty();
    event.setInvalid(!named);
    event.setErrorMessage(getTranslation("page.claim.missing", inputs.label("event")));
    BigDecimal stated = credits.getValue();
    boolean sensible =
        stated == null
            || stated.signum() > 0
                && stated.compareTo(MOST_CREDITS) <= 0
                && stated.stripTrailingZeros().scale() <= 2;
    credits.setInvalid(!sensible);
    credits.setErrorMessage(getTranslation("page.claim.credits.range"));
    return named
        && sensible
        && !answers.isInvalid()
        && !minutes.isInvalid()
        && !requested.isInvalid()
        && !cases.isInvalid();
  }

  /** Takes what was entered in the fields that are shown. */
  Activity read(ActivityBuilder begun) {
    return begun
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

  /** Shows an activity to be changed. */
  void fill(Activity activity) {
    delivery.setValue(activity.delivery());
    show(activity.kind());
    event.setValue(activity.event());
    title.setValue(activity.title() == null ? "" : activity.title());
    authorship.setValue(activity.authorship());
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
  }

  /** Empties what differs from one activity to the next. */
  void clear() {
    event.clear();
    event.setInvalid(false);
    title.clear();
    lecture.clear();
    answers.clear();
    paid.clear();
    minutes.clear();
    requested.clear();
    cases.clear();
    credits.clear();
    reviewed.setValue(true);
    related.setValue(true);
    show(kind);
  }
}
