package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.LedgerLine;
import jp.koshin.application.SectionSheet;
import jp.koshin.application.SectionView;
import jp.koshin.application.Tally;
import jp.koshin.exam.ExamStanding;
import jp.koshin.programme.SectionKind;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.ReadSheet;
import jp.koshin.shared.ui.Tone;

/**
 * A written application to be read. A list of patients is opened by a press of its own, because
 * every reading of it is recorded.
 */
final class ApplicationReading extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Applications applications;
  private final transient CurrentUser user;
  private final transient ApplicationView application;

  ApplicationReading(Applications applications, CurrentUser user, ApplicationView application) {
    this.applications = applications;
    this.user = user;
    this.application = application;
    addClassName("koshin-stack");
    add(new H3(application.title().in(getLocale())));
    if (application.byProxy()) {
      add(new Note(Tone.ATTENTION, new Paragraph(getTranslation("application.entered-by-staff"))));
    }
    if (application.editable() && typesIn()) {
      add(typingIn());
    }
    for (SectionView section : application.sections()) {
      add(section.exam() == null ? details(section) : exam(section, section.exam()));
    }
    Anchor pdf =
        new Anchor(
            "/files/applications/" + application.renewal().id() + ".pdf",
            getTranslation("application.download"));
    pdf.setRouterIgnore(true);
    pdf.addClassName("koshin-download");
    add(pdf);
  }

  private boolean typesIn() {
    String society = application.renewal().society();
    return user.hasIn(society, Role.SECRETARIAT) || user.hasIn(society, Role.REGIONAL_REVIEWER);
  }

  /** To the pages where a paper application is entered for the member. */
  private Anchor typingIn() {
    Anchor link =
        new Anchor(
            "applications/" + application.renewal().id(),
            getTranslation("desk.application.type-in"));
    link.addClassName("koshin-download");
    return link;
  }

  private Paragraph exam(SectionView section, ExamStanding.State state) {
    String name = section.rule().name().in(getLocale());
    String word = getTranslation("application.exam." + state);
    return new Paragraph(getTranslation("desk.application.section", name, word));
  }

  private Details details(SectionView section) {
    String state =
        application
            .word(section.shownAs())
            .map(own -> own.in(getLocale()))
            .orElseGet(() -> getTranslation("application.state." + section.shownAs()));
    boolean filled = section.rule().kind() == SectionKind.LEDGER;
    String name = section.rule().name().in(getLocale());
    Details details =
        new Details(filled ? name : getTranslation("desk.application.section", name, state));
    details.add(section.rule().kind().isSealed() ? sealed(section) : content(section));
    return details;
  }

  private Div content(SectionView section) {
    if (section.rule().kind() == SectionKind.LEDGER) {
      return ledger(section);
    }
    SectionSheet sheet = SectionSheet.of(section.rule(), section.answers(), getLocale());
    ReadSheet read = new ReadSheet();
    sheet.lines().forEach(line -> read.line(line.name(), line.value()));
    read.table(sheet.heads(), sheet.rows());
    section.files().forEach(file -> read.add(new Span(file.name())));
    return read;
  }

  private Div ledger(SectionView section) {
    String code = section.rule().code();
    Optional<Tally> tally = applications.tally(user, application.renewal().id(), code);
    if (tally.isPresent()) {
      return new TallyReading(tally.get());
    }
    ReadSheet read = new ReadSheet();
    for (LedgerLine line : applications.ledger(application.renewal().id(), code)) {
      read.line(line.date() + " " + line.event(), Formats.credits(line.credits()));
    }
    return read;
  }

  private Div sealed(SectionView section) {
    if (section.erasedAt() != null) {
      String day = Tokyo.dateOf(section.erasedAt()).toString();
      return new Div(new Paragraph(getTranslation("application.erased", day, section.rowCount())));
    }
    Div box = new Div(new Paragraph(getTranslation("desk.application.cases", section.rowCount())));
    box.addClassName("koshin-stack");
    if (section.rowCount() > 0) {
      Button open = new Button(getTranslation("desk.application.open-cases"));
      open.addClickListener(
          e -> {
            open.setVisible(false);
            box.add(
                content(
                    applications.section(user, application.renewal().id(), section.rule().code())));
          });
      box.add(open);
    }
    return box;
  }
}
