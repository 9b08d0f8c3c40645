package jp.koshin.credit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Period;
import jp.koshin.shared.ui.DateField;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.MemberQuestion;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.Questions;

/** Edition, activity period and what the programme wants to know of the member. */
final class SettingsPanel extends Details {

  private static final long serialVersionUID = 1L;
  private static final int MOST_RENEWALS = 20;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final transient PortfolioRequest request;
  private final transient Consumer<PortfolioRequest> change;
  private final Select<String> edition = new Select<>();
  private final DateField from = new DateField(getTranslation("credit.period.from"));
  private final DateField to = new DateField(getTranslation("credit.period.to"));
  private final IntegerField renewals = new IntegerField(label("CONSECUTIVE_RENEWALS"));
  private final IntegerField examYear = new IntegerField(label("JMSB_EXAM_YEAR"));
  private final Checkbox dues = new Checkbox(label("DUES_PAID"));
  private final Checkbox facility = new Checkbox(label("TRAINING_FACILITY"));
  private final NumberField days = new NumberField(getTranslation("credit.days-per-week"));
  private final DateField since = new DateField(label("CERTIFIED_SINCE"));
  private final Checkbox parent = new Checkbox(label("RENEWING_PARENT"));
  private final Checkbox exam = new Checkbox(label("EXAM_PASSED"));
  private final CheckboxGroup<String> documents = new CheckboxGroup<>(label("DOCUMENTS"));

  SettingsPanel(
      Programmes programmes,
      Questions questions,
      PortfolioRequest request,
      Consumer<PortfolioRequest> change) {
    this.request = request;
    this.change = change;
    addClassNames("koshin-card", "koshin-settings");
    Edition rules = programmes.edition(request.programme(), request.edition());
    Set<MemberQuestion> asked = questions.ofMember(rules);
    setSummaryText(summary());
    setOpened(rules.kinds().isEmpty());
    edition.setLabel(getTranslation("credit.edition.label"));
    edition.setItems(programmes.get(request.programme()).editions());
    edition.setItemLabelGenerator(year -> getTranslation("credit.edition", year));
    documents.setItems(questions.documents(rules));
    fill(request.member());
    show(asked, rules);
    Div form =
        new Div(
            edition, from, to, renewals, examYear, dues, facility, days, since, parent, exam,
            documents);
    form.addClassNames("koshin-form", "koshin-no-print");
    add(form);
    listen();
  }

  private String label(String question) {
    return getTranslation("credit.question." + question);
  }

  private String summary() {
    return getTranslation(
        "credit.settings",
        getTranslation("credit.edition", request.edition()),
        Formats.period(request.period()));
  }

  private void fill(MemberFacts member) {
    edition.setValue(request.edition());
    from.withoutFiscalYear().setDate(request.period().from());
    to.withoutFiscalYear().setDate(request.period().to());
    renewals.setMin(0);
    renewals.setMax(MOST_RENEWALS);
    renewals.setValue(member.consecutiveRenewals());
    renewals.setStepButtonsVisible(true);
    examYear.setMin(FIRST_YEAR);
    examYear.setMax(LAST_YEAR);
    examYear.setValue(member.jmsbExamYear());
    dues.setValue(member.duesPaid());
    facility.setValue(member.trainingFacility());
    days.setMin(0);
    days.setMax(DAYS_OF_A_WEEK);
    days.setValue(member.daysPerWeek().doubleValue());
    since.withoutFiscalYear().setDate(member.certifiedSince());
    parent.setValue(member.renewingSpecialist());
    exam.setValue(member.examPassed());
    documents.setValue(member.documents());
  }

  private void show(Set<MemberQuestion> asked, Edition rules) {
    boolean counts = !rules.kinds().isEmpty();
    from.setVisible(counts);
    to.setVisible(counts);
    renewals.setVisible(asked.contains(MemberQuestion.CONSECUTIVE_RENEWALS));
    examYear.setVisible(asked.contains(MemberQuestion.JMSB_EXAM_YEAR));
    dues.setVisible(asked.contains(MemberQuestion.DUES_PAID));
    facility.setVisible(asked.contains(MemberQuestion.TRAINING_FACILITY));
    days.setVisible(asked.contains(MemberQuestion.TRAINING_FACILITY));
    since.setVisible(asked.contains(MemberQuestion.CERTIFIED_SINCE));
    parent.setVisible(asked.contains(MemberQuestion.RENEWING_PARENT));
    exam.setVisible(asked.contains(MemberQuestion.EXAM_PASSED));
    documents.setVisible(asked.contains(MemberQuestion.DOCUMENTS));
  }

  private void listen() {
    edition.addValueChangeListener(e -> changed());
    from.onDate(day -> changed());
    to.onDate(day -> changed());
    renewals.addValueChangeListener(e -> changed());
    examYear.addValueChangeListener(e -> changed());
    dues.addValueChangeListener(e -> changed());
    facility.addValueChangeListener(e -> changed());
    days.addValueChangeListener(e -> changed());
    since.onDate(day -> changed());
    parent.addValueChangeListener(e -> changed());
    exam.addValueChangeListener(e -> changed());
    documents.addValueChangeListener(e -> changed());
  }

  /** What cannot be used is shown as such and leaves the calculation as it was. */
  private void changed() {
    LocalDate first = from.date().orElse(null);
    LocalDate last = to.date().orElse(null);
    if (first == null || last == null || renewals.isInvalid() || examYear.isInvalid()) {
      return;
    }
    if (last.isBefore(first)) {
      to.setErrorMessage(getTranslation("credit.period.reversed"));
      to.setInvalid(true);
      return;
    }
    Period period = new Period(first, last);
    PortfolioRequest changed =
        new PortfolioRequest(
            request.programme(),
            edition.getValue(),
            period,
            member(),
            request.asOf(),
            request.activities());
    change.accept(changed);
    setSummaryText(
        getTranslation(
            "credit.settings",
            getTranslation("credit.edition", edition.getValue()),
            Formats.period(period)));
  }

  private MemberFacts member() {
    Double weekly = days.isInvalid() ? null : days.getValue();
    return new MemberFacts(
        renewals.getValue() == null ? 0 : renewals.getValue(),
        examYear.getValue(),
        dues.getValue(),
        facility.getValue(),
        weekly == null ? BigDecimal.ZERO : BigDecimal.valueOf(weekly).stripTrailingZeros(),
        since.date().orElse(null),
        parent.getValue(),
        exam.getValue(),
        documents.getValue());
  }
}
