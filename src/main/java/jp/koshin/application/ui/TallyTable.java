package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.koshin.application.Tally;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.GroupedTable;

/** The tally of the credits held (単位集計表), filled in by the society: nobody types here. */
final class TallyTable extends Div {

  private static final long serialVersionUID = 1L;

  TallyTable(Tally tally) {
    addClassNames("koshin-card", "koshin-stack");
    Facts facts = new Facts();
    tally.facts().forEach(fact -> facts.fact(fact.name().in(getLocale()), fact.value()));
    if (!tally.facts().isEmpty()) {
      add(facts);
    }
    if (!tally.columns().isEmpty()) {
      add(
          new GroupedTable(
              getTranslation("application.tally.sums"),
              getTranslation("application.tally.figures"),
              tally.groups(getLocale())));
    }
    add(
        LedgerTable.table(
            List.of(
                getTranslation("application.ledger.category"),
                getTranslation("application.tally.earned"),
                getTranslation("application.tally.counted")),
            tally.categories().stream()
                .map(
                    c ->
                        List.of(
                            c.name().in(getLocale()),
                            Formats.credits(c.earned()),
                            Formats.credits(c.counted())))
                .toList()),
        new Paragraph(getTranslation("application.ledger.sum", Formats.credits(tally.total()))));
  }
}
