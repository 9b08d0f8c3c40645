package jp.koshin.deferral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.koshin.deferral.PetitionKind;
import jp.koshin.deferral.PetitionStatus;
import jp.koshin.deferral.PetitionView;
import jp.koshin.payment.Fee;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** How a petition stands. */
final class PetitionFacts extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param term the society's word for a term, or null for the usual one
   */
  PetitionFacts(PetitionView petition, @Nullable LocalizedText term) {
    addClassName("koshin-stack");
    Facts facts = new Facts();
    facts.fact(getTranslation("page.renewal.status"), badge(petition));
    facts.fact(
        getTranslation("page.renewal.number"),
        petition.status() == PetitionStatus.DRAFT
            ? new com.vaadin.flow.component.html.Span(petition.number())
            : new Anchor("cases/" + petition.id(), petition.number()));
    facts.fact(
        term == null ? getTranslation("page.card.term") : term.in(getLocale()),
        Formats.period(petition.term()));
    if (petition.window() != null && petition.status() == PetitionStatus.DRAFT) {
      facts.fact(getTranslation("page.renewal.window"), Formats.window(petition.window()));
    }
    addEntered(facts, petition);
    add(facts);
    addReason(petition);
  }

  private StatusBadge badge(PetitionView petition) {
    String word = getTranslation("petition.status." + petition.status());
    String stage =
        petition.status() == PetitionStatus.IN_REVIEW && petition.stageName() != null
            ? "（" + petition.stageName().in(getLocale()) + "）"
            : "";
    return StatusBadge.of(petition.status().name(), word + stage);
  }

  private void addEntered(Facts facts, PetitionView petition) {
    boolean read = !petition.status().isEditable();
    if (read) {
      PetitionForm.name(petition, getLocale())
          .ifPresent(name -> facts.fact(getTranslation("page.petition.grounds"), name));
      if (petition.kind() == PetitionKind.DEFERRAL) {
        facts.fact(
            getTranslation("page.petition.years"),
            getTranslation("page.petition.years.n", petition.input().years()));
      }
      if (!petition.input().statement().isBlank()) {
        facts.fact(getTranslation("page.petition.told"), petition.input().statement());
      }
    }
    if (petition.submittedAt() != null) {
      facts.fact(
          getTranslation("page.claim.submitted-at"), Formats.instant(petition.submittedAt()));
    }
    if (petition.until() != null) {
      boolean begins = petition.kind() == PetitionKind.REINSTATEMENT;
      facts.fact(
          getTranslation(begins ? "page.petition.begins" : "page.petition.until"),
          petition.until().toString());
    }
    if (petition.fee() != null) {
      addFee(facts, petition.fee());
    }
  }

  private void addFee(Facts facts, Fee fee) {
    String status = fee.status().name();
    Div value =
        new Div(
            new com.vaadin.flow.component.html.Span(Formats.yen(fee.amount(), getLocale())),
            StatusBadge.of(status, getTranslation("page.fees.status." + status)));
    if (fee.isDue()) {
      value.add(new Anchor("fees", getTranslation("page.to-fees")));
    }
    value.addClassName("koshin-actions");
    facts.fact(getTranslation("page.petition.fee"), value);
  }

  private void addReason(PetitionView petition) {
    boolean awaited = petition.status().isEditable() && petition.dueAt() != null;
    if (petition.reason() == null && !awaited) {
      return;
    }
    Note note = new Note(awaited ? Tone.ATTENTION : Tone.NEUTRAL);
    if (petition.reason() != null) {
      note.add(new Paragraph(petition.reason()));
    }
    if (awaited) {
      String key =
          petition.kind() == PetitionKind.RESERVATION
              ? "page.petition.answer-due"
              : "page.claim.correction-due";
      note.add(new Paragraph(getTranslation(key, Formats.end(petition.dueAt()))));
    }
    add(note);
  }
}
