package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.deferral.PetitionDocuments.Slot;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionView;
import jp.koshin.deferral.Petitions;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.RequirementResult;
import org.springframework.stereotype.Component;

/** A deferral, a reinstatement or a reservation, as those read it who decide. */
@Component
class PetitionSheets {

  private final Petitions petitions;
  private final Programmes programmes;

  PetitionSheets(Petitions petitions, Programmes programmes) {
    this.petitions = petitions;
    this.programmes = programmes;
  }

  Div sheet(CurrentUser user, UUID caseId, Locale locale) {
    PetitionView petition = petitions.get(user, caseId);
    Div sheet = new Div();
    sheet.addClassName("koshin-sheet");
    if (petition.kind() == PetitionKind.RESERVATION && !petition.status().isEditable()) {
      sheet.add(
          new Note(
              Tone.NEUTRAL, new Paragraph(sheet.getTranslation("desk.sheet.reservation.answers"))));
    }
    sheet.add(facts(sheet, petition, locale));
    if (petition.requirements() != null) {
      UnorderedList list = new UnorderedList();
      list.addClassName("koshin-requirements");
      petition.requirements().requirements().forEach(r -> list.add(line(sheet, r, locale)));
      sheet.add(list);
    }
    return sheet;
  }

  private Facts facts(Div owner, PetitionView petition, Locale locale) {
    Facts facts = new Facts();
    facts.fact(
        owner.getTranslation("desk.sheet.programme"),
        programmes.get(petition.programme()).name().in(locale));
    facts.fact(owner.getTranslation("desk.sheet.term"), Formats.period(petition.term()));
    if (petition.groundsName() != null) {
      facts.fact(owner.getTranslation("page.petition.grounds"), petition.groundsName().in(locale));
    }
    if (petition.kind() == PetitionKind.DEFERRAL) {
      facts.fact(
          owner.getTranslation("page.petition.years"),
          owner.getTranslation("page.petition.years.n", petition.input().years()));
    }
    if (petition.kind() == PetitionKind.REINSTATEMENT) {
      facts.fact(
          owner.getTranslation("page.petition.renewing"),
          owner.getTranslation(petition.input().renewing() ? "desk.sheet.yes" : "desk.sheet.no"));
    }
    String told = petition.input().statement();
    facts.fact(
        owner.getTranslation("page.petition.told"),
        told.isBlank() ? owner.getTranslation("desk.sheet.nothing-told") : told);
    return facts;
  }

  private static ListItem line(Div owner, RequirementResult result, Locale locale) {
    StatusBadge badge =
        result.satisfied()
            ? new StatusBadge(owner.getTranslation("desk.sheet.satisfied"), Tone.DONE)
            : new StatusBadge(owner.getTranslation("desk.sheet.missing"), Tone.STOP);
    return new ListItem(badge, new Span(result.message().in(locale)));
  }

  List<EvidencePane.Sheet> files(CurrentUser user, UUID caseId, Locale locale) {
    Map<String, String> names =
        petitions.slots(user, caseId).stream()
            .collect(Collectors.toMap(Slot::code, slot -> slot.name().in(locale), (a, b) -> a));
    return petitions.get(user, caseId).evidence().stream()
        .map(
            file ->
                new EvidencePane.Sheet(
                    file.name(),
                    names.getOrDefault(file.kind(), file.kind()),
                    file.pages(),
                    "files/evidence/" + file.id() + "/pages/{n}.png"))
        .toList();
  }
}
