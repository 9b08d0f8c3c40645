package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import jp.koshin.payment.StatementLine;
import jp.koshin.payment.StatementPreview;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** What taking a statement would do, in figures and line by line. */
final class StatementLines extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  StatementLines(String fileName, StatementPreview preview) {
    addClassName("koshin-stack");
    long certain = preview.lines().stream().filter(StatementPreview.Line::isCertain).count();
    long likely = preview.lines().stream().filter(line -> !line.proposals().isEmpty()).count();
    int lines = preview.lines().size();
    add(
        new H3(fileName),
        new Paragraph(
            getTranslation(
                "desk.statements.figures", lines, certain, likely - certain, lines - likely)),
        new Paragraph(
            getTranslation("desk.statements.left-out", preview.known(), preview.passedOver())));
    if (lines > 0) {
      add(table(preview.lines()));
    }
    if (lines > MOST) {
      add(new Paragraph(getTranslation("desk.statements.more-lines", MOST, lines)));
    }
  }

  private DataTable table(List<StatementPreview.Line> lines) {
    DataTable table =
        new DataTable(
            getTranslation("desk.statements.preview"),
            List.of(
                getTranslation("desk.statements.line"),
                getTranslation("desk.payments.paid-on"),
                getTranslation("desk.payments.amount"),
                getTranslation("desk.statements.payer"),
                getTranslation("desk.statements.proposal")));
    lines.stream().limit(MOST).forEach(line -> addRow(table, line));
    return table;
  }

  private void addRow(DataTable table, StatementPreview.Line line) {
    StatementLine told = line.line();
    Div meant = new Div();
    meant.addClassName("koshin-proposal");
    if (line.isCertain()) {
      meant.add(new StatusBadge(getTranslation("desk.statements.certain"), Tone.DONE));
    }
    meant.add(
        line.proposals().isEmpty()
            ? new Span(getTranslation("desk.statements.unknown"))
            : new ProposalText(line.proposals().get(0)));
    table.addRow(
        List.of(
            new Span(String.valueOf(told.number())),
            new Span(told.date().toString()),
            amount(Formats.yen(told.amount(), getLocale())),
            new TwoLines(told.payer(), told.memo()),
            meant));
  }

  private static Span amount(String yen) {
    Span text = new Span(yen);
    text.addClassName("koshin-amount");
    return text;
  }
}
