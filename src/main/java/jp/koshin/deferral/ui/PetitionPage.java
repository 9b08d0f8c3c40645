package jp.koshin.deferral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionStatus;
import jp.koshin.deferral.PetitionView;
import jp.koshin.programme.LocalizedText;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;

/**
 * A deferral (更新猶予), a reinstatement (再認定) or the answer to a notice (留保), on one page: begun,
 * filled in, handed in, and afterwards read. Its subject is a programme, or a petition that the
 * secretariat enters for a member.
 */
@Route("petitions/:kind/:subject")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT"})
class PetitionPage extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient PetitionDesk desk;
  private final transient CurrentUser user;
  private final Div body = new Div();

  PetitionPage(PetitionDesk desk) {
    super("page.petition.title.DEFERRAL");
    this.desk = desk;
    this.user = desk.user();
    body.addClassName("koshin-stack");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PetitionKind kind = kind(event.getRouteParameters().get("kind").orElse(""));
    String subject = event.getRouteParameters().get("subject").orElse("");
    setHeading(getTranslation("page.petition.title." + kind));
    Optional<UUID> id = id(subject);
    if (id.isPresent()) {
      show(desk.petitions().get(user, id.get()));
    } else {
      open(kind, desk.programmes().get(subject).code());
    }
  }

  private static PetitionKind kind(String text) {
    try {
      return PetitionKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new NotFound("petition", text);
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException programme) {
      return Optional.empty();
    }
  }

  private void open(PetitionKind kind, String programme) {
    Optional<PetitionView> current = desk.petitions().current(user, kind, programme);
    if (current.isPresent() && !isOver(current.get())) {
      show(current.get());
      return;
    }
    body.removeAll();
    body.add(new H2(desk.programmes().get(programme).name().in(getLocale())));
    current.ifPresent(last -> body.add(facts(last)));
    List<Refusal> why = desk.petitions().whyNot(user, kind, programme);
    addWords(kind, programme);
    if (kind == PetitionKind.RESERVATION || !why.isEmpty()) {
      body.add(notNow(why));
    } else {
      body.add(new Paragraph(getTranslation("page.petition.then." + kind)), begin(kind, programme));
    }
    body.add(new Anchor("renewal", getTranslation("page.petition.back")));
  }

  private static boolean isOver(PetitionView petition) {
    return switch (petition.status()) {
      case REJECTED, CLOSED, ENDED, RESTORED -> true;
      default -> false;
    };
  }

  private Note notNow(List<Refusal> why) {
    UnorderedList reasons = new UnorderedList();
    why.forEach(r -> reasons.add(new ListItem(desk.texts().of(r, getLocale()))));
    return new Note(Tone.NEUTRAL, new Paragraph(getTranslation("page.petition.not-now")), reasons);
  }

  private Button begin(PetitionKind kind, String programme) {
    Button begin = new Button(getTranslation("page.petition.begin"));
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    begin.setDisableOnClick(true);
    begin.addClickListener(
        e -> {
          Outcome<PetitionView> begun = desk.beginnings().begin(user, kind, programme);
          begun.refusals().forEach(r -> Messages.stop(desk.texts().of(r, getLocale())));
          open(kind, programme);
        });
    return begin;
  }

  private void show(PetitionView petition) {
    body.removeAll();
    body.add(new H2(desk.programmes().get(petition.programme()).name().in(getLocale())));
    if (petition.proxy()) {
      body.add(new Note(Tone.ATTENTION, new Paragraph(getTranslation("page.petition.proxy"))));
    }
    for (LocalizedText warning : desk.warnings(petition)) {
      body.add(new Note(Tone.ATTENTION, new Paragraph(warning.in(getLocale()))));
    }
    body.add(facts(petition));
    if (petition.status().isEditable()) {
      addWords(petition.kind(), petition.programme());
    }
    desk.renewalApart(petition).ifPresent(renewal -> body.add(apart(renewal)));
    if (petition.status().isEditable()) {
      body.add(
          new Paragraph(getTranslation("page.petition.then." + petition.kind())),
          new PetitionForm(petition, desk, user, () -> received(petition.id())));
    } else if (petition.status() != PetitionStatus.CLOSED) {
      body.add(new Anchor("cases/" + petition.id(), getTranslation("page.case.link")));
    }
  }

  private PetitionFacts facts(PetitionView petition) {
    return new PetitionFacts(petition, desk.edition(petition).texts().get("term"));
  }

  /** The way to the renewal that is applied for together with it. */
  private Note apart(RenewalOutlook.Standing renewal) {
    boolean open = renewal.status().isEditable();
    String key = open ? "page.petition.renewal-apart" : "page.petition.renewal-apart.state";
    String status = getTranslation("page.renewal.status." + renewal.status());
    return new Note(
        open ? Tone.ATTENTION : Tone.NEUTRAL,
        new Paragraph(getTranslation(key, status)),
        new Anchor("renewal", getTranslation("page.petition.to-renewal")));
  }

  private void addWords(PetitionKind kind, String programme) {
    desk.words(kind, programme)
        .ifPresent(text -> body.add(new Note(Tone.NEUTRAL, new Paragraph(text.in(getLocale())))));
  }

  private void received(UUID id) {
    PetitionView petition = desk.petitions().get(user, id);
    Messages.done(getTranslation("page.petition.received", petition.number()));
    show(petition);
    heading().getElement().setAttribute("tabindex", "-1");
    heading().getElement().executeJs("this.focus()");
  }
}
