package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jp.koshin.payment.MatchProposal;
import jp.koshin.shared.Formats;

/** A fee that money may be for: whose, how much, and why it is proposed. */
final class ProposalText extends Div {

  private static final long serialVersionUID = 1L;

  ProposalText(MatchProposal proposal) {
    Span whose = new Span(proposal.member());
    Span why =
        new Span(
            getTranslation(
                "desk.statements.why",
                proposal.what().in(getLocale()),
                Formats.yen(proposal.amount(), getLocale()),
                getTranslation("payment.match.by." + proposal.by()),
                getTranslation("payment.match.kind." + proposal.kind())));
    why.addClassName("koshin-soft");
    addClassName("koshin-lines");
    add(whose, why);
  }
}
