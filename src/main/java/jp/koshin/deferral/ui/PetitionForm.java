package jp.koshin.deferral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.deferral.PetitionDocuments.Slot;
import jp.koshin.deferral.PetitionInput;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;

/** What is entered in a petition: every field is kept as it is left, nothing is handed in by it. */
final class PetitionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PetitionDesk desk;
  private final transient CurrentUser user;
  private final transient Runnable submitted;
  private final UUID id;
  private final Select<String> grounds = new Select<>();
  private final Select<Integer> years = new Select<>();
  private final Checkbox renewing = new Checkbox();
  private final TextArea statement = new TextArea();
  private final Div boxes = new Div();
  private final Div obstacles = new Div();
  private final Div requirements = new Div();
  private final Span saved = new Span();
  private final Button send = new Button();

  PetitionForm(PetitionView petition, PetitionDesk desk, CurrentUser user, Runnable submitted) {
    this.desk = desk;
    this.user = user;
    this.submitted = submitted;
    this.id = petition.id();
    addClassName("koshin-stack");
    boxes.addClassName("koshin-stack");
    obstacles.addClassName("koshin-stack");
    saved.addClassName("koshin-soft");
    saved.getElement().setAttribute("role", "status");
    add(requirements);
    switch (petition.kind()) {
      case DEFERRAL -> addDeferral(petition);
      case REINSTATEMENT -> addReinstatement(petition);
      case RESERVATION -> statement.setLabel(getTranslation("page.petition.answer"));
    }
    addStatement(petition);
    add(boxes, obstacles, actions(petition.kind()));
    show(petition);
    showFiles();
  }

  private void addDeferral(PetitionView petition) {
    DeferralRule rule = desk.edition(petition).lifecycle().deferral().orElseThrow();
    List<DeferralRule.Reason> reasons = rule.reasons();
    grounds.setLabel(getTranslation("page.petition.grounds"));
    grounds.setItems(reasons.stream().map(DeferralRule.Reason::code).toList());
    grounds.setItemLabelGenerator(code -> name(rule, code));
    grounds.setPlaceholder(getTranslation("page.petition.choose"));
    rule.reason(petition.input().grounds()).ifPresent(r -> grounds.setValue(r.code()));
    grounds.addValueChangeListener(e -> keep(e.isFromClient()));
    years.setLabel(getTranslation("page.petition.years"));
    int left = left(rule, desk.certification(petition));
    years.setItems(IntStream.rangeClosed(1, Math.max(1, left)).boxed().toList());
    years.setItemLabelGenerator(n -> getTranslation("page.petition.years.n", n));
    years.setValue(Math.min(petition.input().years(), Math.max(1, left)));
    years.setVisible(left > 1);
    years.addValueChangeListener(e -> keep(e.isFromClient()));
    add(grounds, years);
    statement.setLabel(getTranslation("page.petition.statement"));
  }

  private String name(DeferralRule rule, String code) {
    return rule.reason(code)
        .map(DeferralRule.Reason::name)
        .map(text -> text.in(getLocale()))
        .orElse(code);
  }

  private static int left(DeferralRule rule, Certification held) {
    boolean deferred = held.status() == CertificationStatus.DEFERRED;
    long used = deferred ? ChronoUnit.YEARS.between(held.term().to(), held.ends()) : 0;
    return rule.maximumYears() - (int) used;
  }

  private void addReinstatement(PetitionView petition) {
    ReinstatementRule rule = desk.edition(petition).lifecycle().reinstatement().orElseThrow();
    renewing.setLabel(getTranslation("page.petition.renewing"));
    renewing.setValue(petition.input().renewing());
    renewing.setVisible(rule.yearsWithoutRenewal() > 0 && !rule.renewalApart());
    renewing.addValueChangeListener(e -> keep(e.isFromClient()));
    add(renewing);
    statement.setLabel(getTranslation("page.petition.regaining"));
  }

  private void addStatement(PetitionView petition) {
    statement.setValue(petition.input().statement());
    statement.setMaxLength(PetitionInput.LONGEST_STATEMENT);
    statement.setWidthFull();
    statement.setMinHeight("9rem");
    statement.addValueChangeListener(e -> keep(e.isFromClient()));
    add(statement);
  }

  private Div actions(PetitionKind kind) {
    boolean answer = kind == PetitionKind.RESERVATION;
    send.setText(getTranslation(answer ? "page.petition.send-answer" : "page.claim.submit"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.addClickListener(e -> ask(kind));
    Div actions = new Div(send, saved);
    actions.addClassName("koshin-actions");
    return actions;
  }

  private void ask(PetitionKind kind) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.petition.question." + kind));
    dialog.setText(getTranslation("page.petition.then." + kind));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(send.getText());
    dialog.addConfirmListener(e -> submit());
    dialog.open();
  }

  private void submit() {
    Outcome<PetitionView> outcome = desk.petitions().submit(user, id);
    if (outcome.isDone()) {
      submitted.run();
    } else {
      showObstacles(outcome.refusals());
    }
  }

  private void keep(boolean fromClient) {
    if (!fromClient) {
      return;
    }
    Integer asked = years.getValue();
    Outcome<PetitionView> kept =
        desk.petitions()
            .write(
                user,
                id,
                new PetitionInput(
                    grounds.getValue(),
                    statement.getValue(),
                    asked == null ? 1 : asked,
                    !renewing.isVisible() || renewing.getValue()));
    if (kept.isDone()) {
      saved.setText(getTranslation("page.petition.saved"));
      show(kept.get());
      showFiles();
    } else {
      showObstacles(kept.refusals());
    }
  }

  private void show(PetitionView petition) {
    requirements.removeAll();
    if (petition.requirements() != null) {
      requirements.add(new PetitionRequirements(petition.requirements()));
    }
    showObstacles(petition.obstacles());
  }

  private void showObstacles(List<Refusal> found) {
    obstacles.removeAll();
    send.setEnabled(found.isEmpty());
    if (!found.isEmpty()) {
      UnorderedList why = new UnorderedList();
      found.forEach(r -> why.add(new ListItem(desk.texts().of(r, getLocale()))));
      obstacles.add(
          new Note(Tone.ATTENTION, new Paragraph(getTranslation("page.petition.missing")), why));
    }
  }

  private void showFiles() {
    boxes.removeAll();
    desk.petitions()
        .slots(user, id)
        .forEach(slot -> boxes.add(new FileBox(slot, new Kept(), desk.texts())));
  }

  /** The files as they are kept; what stands against handing in changes with them. */
  private final class Kept implements FileBox.Files {

    @Override
    public List<Refusal> add(Slot slot, String name, byte[] content) {
      return after(desk.files().add(user, id, slot.code(), name, content));
    }

    @Override
    public List<Refusal> remove(EvidenceFile file) {
      return after(desk.files().remove(user, id, file.id()));
    }

    @Override
    public List<EvidenceFile> of(Slot slot) {
      return desk.petitions().get(user, id).evidence().stream()
          .filter(file -> file.kind().equals(slot.code()))
          .toList();
    }

    private List<Refusal> after(Outcome<EvidenceFile> outcome) {
      show(desk.petitions().get(user, id));
      return outcome.refusals();
    }
  }

  /** The reason's name, for the read page. */
  static Optional<String> name(PetitionView petition, java.util.Locale locale) {
    return Optional.ofNullable(petition.groundsName()).map((LocalizedText n) -> n.in(locale));
  }
}
