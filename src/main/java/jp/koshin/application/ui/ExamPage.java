package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.application.ExamEntries;
import jp.koshin.application.ExamEntry;
import jp.koshin.exam.ExamStanding;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;

/** The written exam alone, applied for the year before the renewal (筆記試験のみのお申込み). */
@Route("exam/:programme")
@RolesAllowed("PHYSICIAN")
class ExamPage extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ExamEntries entries;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final Div body = new Div();
  private String programme = "";

  ExamPage(ExamEntries entries, Programmes programmes, Texts texts, Users users) {
    super("application.exam.alone");
    this.entries = entries;
    this.programmes = programmes;
    this.texts = texts;
    this.user = users.current();
    body.addClassNames("koshin-stack", "koshin-card");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    programme = event.getRouteParameters().get("programme").orElse("");
    refresh();
  }

  private void refresh() {
    ExamEntry entry =
        entries.of(user, programme).orElseThrow(() -> new NotFound("exam for", programme));
    body.removeAll();
    body.add(new H2(programmes.get(programme).name().in(getLocale())), facts(entry), words(entry));
    if (entry.why().isEmpty()) {
      Button apply = new Button(getTranslation("application.exam.alone"), e -> ask());
      apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      Div actions = new Div(apply);
      actions.addClassName("koshin-actions");
      body.add(actions);
    } else if (!entry.standing().failed()) {
      entry.why().forEach(why -> body.add(new Note(Tone.NEUTRAL, said(why))));
    }
    body.add(new Anchor("renewal", getTranslation("application.exam.back")));
  }

  private Paragraph said(Refusal refusal) {
    return new Paragraph(texts.of(refusal, getLocale()));
  }

  private Facts facts(ExamEntry entry) {
    Facts facts =
        new Facts()
            .fact(getTranslation("page.renewal.window"), Formats.window(entry.window()))
            .fact(
                getTranslation("page.renewal.status"), ExamState.of(entry.standing().state(), this))
            .fact(
                getTranslation("application.exam.for"),
                getTranslation("application.exam.for.year", String.valueOf(entry.renewalYear())));
    if (entry.standing().lastTaken() != null) {
      facts.fact(getTranslation("application.exam.last"), entry.standing().lastTaken().toString());
    }
    return facts;
  }

  /** What the society says about the exam and its fee. */
  private Div words(ExamEntry entry) {
    Div words = new Div();
    if (entry.standing().failed()) {
      words.add(
          new Paragraph(
              getTranslation("application.exam.again", String.valueOf(entry.renewalYear()))));
    }
    Stream.of("renewal.exam", "renewal.fee")
        .map(entry.edition().texts()::get)
        .filter(java.util.Objects::nonNull)
        .map((LocalizedText text) -> new Paragraph(text.in(getLocale())))
        .forEach(words::add);
    return words;
  }

  private void ask() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("application.confirm"));
    dialog.setText(getTranslation("application.exam.question"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("application.exam.apply"));
    dialog.addConfirmListener(e -> apply());
    dialog.open();
  }

  private void apply() {
    Outcome<ExamStanding> outcome = entries.apply(user, programme);
    outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    if (outcome.isDone()) {
      Messages.done(getTranslation("application.exam.received"));
    }
    refresh();
  }
}
