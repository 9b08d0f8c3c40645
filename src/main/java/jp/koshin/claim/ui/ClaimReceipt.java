package jp.koshin.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** A claim that has been handed in: number, status, what was decided and why, and its answers. */
final class ClaimReceipt extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ClaimView claim;

  ClaimReceipt(
      ClaimView claim,
      Edition edition,
      List<EvidenceFile> evidence,
      boolean justSubmitted,
      String list,
      Runnable withdraw) {
    this.claim = claim;
    addClassName("koshin-stack");
    if (justSubmitted) {
      add(
          new Note(
              Tone.DONE, new Paragraph(getTranslation("page.claim.received", claim.number()))));
    }
    if (claim.reason() != null) {
      add(new Note(Tone.STOP, new Paragraph(claim.reason())));
    }
    Div answers = new Div(facts(), new ClaimAnswers(claim.input(), edition, evidence));
    answers.addClassName("koshin-card");
    ValuePanel value = new ValuePanel(edition);
    value.show(claim.valuation());
    Div columns = new Div(answers, value);
    columns.addClassName("koshin-two-columns");
    add(columns, actions(list, withdraw));
  }

  private Facts facts() {
    String status = claim.status().name();
    Facts facts =
        new Facts()
            .fact(
                getTranslation("page.claim.status"),
                StatusBadge.of(status, getTranslation("page.claim.status." + status)))
            .fact(getTranslation("page.claim.number"), claim.number());
    if (claim.submittedAt() != null) {
      facts.fact(getTranslation("page.claim.submitted-at"), Formats.instant(claim.submittedAt()));
    }
    if (claim.decidedAt() != null) {
      facts.fact(getTranslation("page.claim.decided-at"), Formats.instant(claim.decidedAt()));
    }
    if (claim.overrideReason() != null) {
      facts.fact(getTranslation("page.claim.override"), claim.overrideReason());
    }
    return facts;
  }

  private Div actions(String list, Runnable withdraw) {
    boolean own = list.equals("credits");
    Div actions =
        new Div(link(list, getTranslation(own ? "page.claim.to-list" : "page.claim.to-member")));
    if (own) {
      actions.add(link("claims/new", getTranslation("page.claim.another")));
    }
    actions.addClassName("koshin-actions");
    if (claim.status() == ClaimStatus.SUBMITTED) {
      actions.add(new Button(getTranslation("page.claim.withdraw"), e -> ask(withdraw)));
    }
    return actions;
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.addClassName("koshin-download");
    return link;
  }

  private void ask(Runnable withdraw) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.claim.withdraw.question"));
    dialog.setText(getTranslation("page.claim.withdraw.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("page.claim.withdraw"));
    dialog.addConfirmListener(e -> withdraw.run());
    dialog.open();
  }
}
