package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionStatus;
import jp.koshin.deferral.PetitionView;
import jp.koshin.deferral.Petitions;
import jp.koshin.member.KnownFacts;
import jp.koshin.programme.Lifecycle;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.WarningRule;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.StatusBadge;
import org.springframework.stereotype.Component;

/**
 * What the secretariat does with a member's certification besides renewal: it opens a deferral, and
 * notes what the programme warns of.
 */
@Component
class MemberPetitions {

  private final Petitions petitions;
  private final PetitionBeginnings beginnings;
  private final KnownFacts facts;
  private final Programmes programmes;
  private final Texts texts;
  private final Clock clock;

  MemberPetitions(
      Petitions petitions,
      PetitionBeginnings beginnings,
      KnownFacts facts,
      Programmes programmes,
      Texts texts,
      Clock clock) {
    this.petitions = petitions;
    this.beginnings = beginnings;
    this.facts = facts;
    this.programmes = programmes;
    this.texts = texts;
    this.clock = clock;
  }

  Div of(CurrentUser user, Certification certification) {
    Div box = new Div();
    box.addClassName("koshin-stack");
    Lifecycle rules =
        programmes.editionInForce(certification.programme(), Tokyo.today(clock)).lifecycle();
    rules.warnings().forEach(w -> box.add(known(user, certification.memberId(), w, box)));
    List<PetitionView> own =
        petitions.ofMember(user, certification.memberId()).stream()
            .filter(p -> p.certificationId().equals(certification.id()))
            .toList();
    if (!own.isEmpty()) {
      box.add(new H3(box.getTranslation("desk.member.petitions")), list(own, box));
    }
    if (rules.deferral().isPresent() && certification.status().isInForce()) {
      box.add(opening(user, certification, box));
    }
    return box;
  }

  private Checkbox known(CurrentUser user, UUID memberId, WarningRule warning, Div owner) {
    Locale locale = UI.getCurrent().getLocale();
    Checkbox box = new Checkbox(warning.name().in(locale));
    box.setValue(facts.of(memberId).contains(warning.fact()));
    box.addValueChangeListener(
        e -> {
          facts.record(user, memberId, warning.fact(), e.getValue());
          Messages.done(owner.getTranslation("desk.member.fact-kept"));
        });
    return box;
  }

  private static Div list(List<PetitionView> own, Div owner) {
    Div list = new Div();
    list.addClassName("koshin-actions");
    for (PetitionView petition : own) {
      boolean draft = petition.status() == PetitionStatus.DRAFT;
      String address = draft ? entry(petition) : "cases/" + petition.id();
      String kind = owner.getTranslation("desk.inbox.kind." + petition.kind());
      list.add(
          new Anchor(address, kind + " " + petition.number()),
          StatusBadge.of(
              petition.status().name(),
              owner.getTranslation("petition.status." + petition.status())));
    }
    return list;
  }

  private static String entry(PetitionView petition) {
    return "petitions/" + petition.kind().name().toLowerCase(Locale.ROOT) + "/" + petition.id();
  }

  private Button opening(CurrentUser user, Certification certification, Div owner) {
    Button open = new Button(owner.getTranslation("desk.member.open-deferral"));
    open.setDisableOnClick(true);
    open.addClickListener(
        e -> {
          Outcome<PetitionView> begun =
              beginnings.beginFor(user, certification.memberId(), certification.programme());
          if (begun.isDone()) {
            UI.getCurrent().navigate(entry(begun.get()));
          } else {
            begun.refusals().forEach(r -> Messages.stop(texts.of(r, UI.getCurrent().getLocale())));
            open.setEnabled(true);
          }
        });
    return open;
  }
}
