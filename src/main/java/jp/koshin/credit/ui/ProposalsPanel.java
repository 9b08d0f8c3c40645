package jp.koshin.credit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.credit.Calculation;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.Proposal;

/** Ways to close what is still open, each added by one press. */
final class ProposalsPanel extends Div {

  private static final long serialVersionUID = 1L;

  ProposalsPanel(Calculation calculation, Consumer<List<Activity>> take) {
    addClassNames("koshin-card", "koshin-proposals", "koshin-no-print");
    add(new H2(getTranslation("credit.proposals")));
    if (calculation.proposals().isEmpty()) {
      add(new Paragraph(getTranslation("credit.proposals.none")));
      return;
    }
    Paragraph hint = new Paragraph(getTranslation("credit.proposals.hint"));
    hint.addClassName("koshin-soft");
    add(hint);
    int number = 1;
    for (Proposal proposal : calculation.proposals()) {
      add(proposal(number++, proposal, take));
    }
  }

  private Div proposal(int number, Proposal proposal, Consumer<List<Activity>> take) {
    Map<String, ActivityResult> values =
        proposal.result().activities().stream()
            .collect(Collectors.toMap(ActivityResult::id, Function.identity(), (a, b) -> a));
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-proposal-list");
    proposal.activities().forEach(a -> list.add(line(a, values.get(a.id()))));
    Button button =
        new Button(
            getTranslation("credit.proposals.take"), e -> take.accept(proposal.activities()));
    button.setAriaLabel(getTranslation("credit.proposals.take.of", String.valueOf(number)));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    H3 title =
        new H3(
            getTranslation(
                "credit.proposals.one",
                String.valueOf(number),
                String.valueOf(proposal.activities().size()),
                Formats.credits(proposal.result().total())));
    Div box = new Div(title, list, button);
    if (proposal.activities().size() == 1) {
      String sentence =
          WhatIfTexts.completes(
              this,
              proposal.activities().get(0),
              proposal.result().eligible(),
              UI.getCurrent().getLocale());
      box.addComponentAtIndex(1, new Paragraph(sentence));
    }
    box.addClassName("koshin-proposal");
    return box;
  }

  private ListItem line(Activity activity, ActivityResult value) {
    Span name = new Span(WhatIfTexts.proposed(this, activity));
    Span credits = new Span(getTranslation("shared.credits", Formats.credits(value.credits())));
    credits.addClassName("koshin-trial-credits");
    return new ListItem(name, credits);
  }
}
