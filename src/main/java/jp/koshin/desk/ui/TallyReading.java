package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import jp.koshin.application.Tally;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.GroupedTable;

/** The tally of credits (単位集計表) as a reviewer reads it: what counts, then of which subjects. */
final class TallyReading extends Div {

  private static final long serialVersionUID = 1L;

  TallyReading(Tally tally) {
    addClassName("koshin-stack");
    Facts facts = new Facts();
    tally.facts().forEach(fact -> facts.fact(fact.name().in(getLocale()), fact.value()));
    tally
        .categories()
        .forEach(c -> facts.fact(c.name().in(getLocale()), Formats.credits(c.counted())));
    facts.fact(getTranslation("desk.application.total"), Formats.credits(tally.total()));
    add(facts);
    if (!tally.columns().isEmpty()) {
      add(
          new GroupedTable(
              getTranslation("application.tally.sums"),
              getTranslation("application.tally.figures"),
              tally.groups(getLocale())));
    }
  }
}
