package jp.koshin.deferral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;

/** What a renewal needs and what is there. */
final class PetitionRequirements extends Div {

  private static final long serialVersionUID = 1L;

  PetitionRequirements(PortfolioResult valued) {
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-checklist");
    valued.requirements().forEach(result -> list.add(line(result)));
    add(new H2(getTranslation("page.requirements")), list);
  }

  private ListItem line(RequirementResult result) {
    boolean met = result.satisfied();
    String word = getTranslation(met ? "page.requirement.met" : "page.requirement.unmet");
    return new ListItem(
        new StatusBadge(word, met ? Tone.DONE : Tone.ATTENTION),
        new Span(result.message().in(getLocale())));
  }
}
