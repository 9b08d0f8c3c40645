package jp.koshin.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.koshin.claim.ClaimView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.Edition;

/** The last look before a claim is handed in. */
final class ClaimCheck extends Div {

  private static final long serialVersionUID = 1L;

  ClaimCheck(
      ClaimView claim,
      Edition edition,
      List<EvidenceFile> evidence,
      Runnable submit,
      Runnable back) {
    addClassName("koshin-stack");
    Div answers = new Div(new ClaimAnswers(claim.input(), edition, evidence));
    answers.addClassName("koshin-card");
    ValuePanel value = new ValuePanel(edition);
    value.show(claim.valuation());
    Button send = new Button(getTranslation("page.claim.submit"), e -> submit.run());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setDisableOnClick(true);
    Button mend = new Button(getTranslation("shared.back"), e -> back.run());
    Div actions = new Div(send, mend);
    actions.addClassName("koshin-actions");
    Div columns = new Div(answers, value);
    columns.addClassName("koshin-two-columns");
    Paragraph lead = new Paragraph(getTranslation("page.claim.check.lead"));
    lead.addClassName("koshin-lead");
    add(lead, columns, actions);
  }
}
