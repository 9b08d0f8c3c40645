package jp.koshin.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.Attendances;
import jp.koshin.claim.ScanResult;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;

/** The check-in desk at a venue (会場受付): scan a card or type a number, and the credit is there. */
@Route("venue")
@RolesAllowed("SECRETARIAT")
class VenueView extends Page {

  private static final long serialVersionUID = 1L;
  private static final int LOG = 50;

  private final transient CurrentUser user;
  private final transient Attendances attendances;
  private final transient Catalogue catalogue;
  private final transient Texts texts;
  private final transient Clock clock;
  private final Select<Programme> programme = new Select<>();
  private final ComboBox<String> event = new ComboBox<>(getTranslation("desk.venue.event"));
  private final DateField date = new DateField(getTranslation("desk.venue.date"));
  private final TextField scan = new TextField(getTranslation("desk.venue.scan"));
  private final ErrorSummary errors = new ErrorSummary();
  private final OrderedList log = new OrderedList();
  private final Span counted = new Span();
  private int credited;

  VenueView(
      Users users,
      Attendances attendances,
      Catalogue catalogue,
      Programmes programmes,
      Texts texts,
      Clock clock) {
    super("desk.venue.title");
    user = users.current();
    this.attendances = attendances;
    this.catalogue = catalogue;
    this.texts = texts;
    this.clock = clock;
    setUpMeeting(
        programmes.all().stream()
            .filter(p -> user.belongsTo(p.society()) && !meetings(p).isEmpty())
            .toList());
    Div meeting = new Div(programme, event, date);
    meeting.addClassName("koshin-meeting");
    counted.getElement().setAttribute("role", "status");
    log.addClassName("koshin-scans");
    log.getElement().setAttribute("aria-live", "polite");
    add(errors, meeting, desk(), counted, log);
    count();
  }

  private List<String> meetings(Programme of) {
    return catalogue.cardMeetings(of.code()).stream().map(CatalogueRow::name).toList();
  }

  private void setUpMeeting(List<Programme> offered) {
    programme.setLabel(getTranslation("desk.sheet.programme"));
    programme.setItems(offered);
    programme.setItemLabelGenerator(p -> p.name().in(getLocale()));
    programme.addValueChangeListener(
        e -> {
          List<String> meetings = e.getValue() == null ? List.of() : meetings(e.getValue());
          event.setItems(meetings);
          meetings.stream().findFirst().ifPresent(event::setValue);
        });
    offered.stream().findFirst().ifPresent(programme::setValue);
    date.setDate(Tokyo.today(clock));
  }

  private Div desk() {
    scan.setWidthFull();
    scan.setHelperText(getTranslation("desk.venue.scan.hint"));
    scan.setAutofocus(true);
    scan.addKeyPressListener(Key.ENTER, e -> record());
    Button record = new Button(getTranslation("desk.venue.record"), e -> record());
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div desk = new Div(scan, record);
    desk.addClassName("koshin-card");
    return desk;
  }

  private void record() {
    errors.clear();
    List<String> scanned =
        Arrays.stream(scan.getValue().split("[\\s,、]+")).filter(s -> !s.isBlank()).toList();
    if (programme.isEmpty() || event.isEmpty() || date.date().isEmpty() || scanned.isEmpty()) {
      errors.show(List.of(ErrorSummary.Problem.at(scan, getTranslation("desk.venue.incomplete"))));
      return;
    }
    Outcome<List<ScanResult>> outcome =
        attendances.record(
            user,
            programme.getValue().code(),
            event.getValue(),
            date.date().orElseThrow(),
            scanned);
    if (outcome.isDone()) {
      outcome.get().forEach(this::tell);
      scan.clear();
      scan.setInvalid(false);
      scan.focus();
    } else {
      errors.show(
          outcome.refusals().stream()
              .map(r -> ErrorSummary.Problem.of(texts.of(r, getLocale())))
              .toList());
    }
  }

  private void tell(ScanResult result) {
    Span who =
        new Span(
            result.memberNumber() == null
                ? result.scanned()
                : result.memberNumber() + "　" + result.memberName());
    String word = getTranslation("desk.venue.result." + result.result());
    ListItem line = new ListItem(new StatusBadge(word, tone(result.result())), who);
    if (result.credits() != null) {
      line.add(new Span(getTranslation("shared.credits", result.credits().toString())));
    }
    log.addComponentAsFirst(line);
    log.getChildren().skip(LOG).toList().forEach(log::remove);
    credited += result.result() == ScanResult.Status.CREDITED ? 1 : 0;
    count();
  }

  private static Tone tone(ScanResult.Status status) {
    return switch (status) {
      case CREDITED -> Tone.DONE;
      case ALREADY_CREDITED -> Tone.ATTENTION;
      case UNKNOWN_MEMBER, NOT_ACTIVE -> Tone.STOP;
    };
  }

  private void count() {
    counted.setText(getTranslation("desk.venue.counted", credited));
  }
}
