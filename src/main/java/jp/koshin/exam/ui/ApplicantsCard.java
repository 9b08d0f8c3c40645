package jp.koshin.exam.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.exam.ExamApplicants;
import jp.koshin.exam.ExamApplicants.ExamApplicant;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.CsvDownload;

/** Who has applied for the exam of a year; the list to download is the form of the results. */
final class ApplicantsCard extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<String> HEADS =
      List.of("会員番号", "氏名", "フリガナ", "所属施設", "申込日時", "受験日", "合否", "年度");

  private final transient ExamApplicants applicants;
  private final transient CurrentUser user;
  private final Select<Integer> year = new Select<>();
  private final Div list = new Div();
  private transient String programme = "";

  ApplicantsCard(ExamApplicants applicants, CurrentUser user) {
    this.applicants = applicants;
    this.user = user;
    addClassNames("koshin-card", "koshin-stack");
    year.setLabel(getTranslation("exam.year"));
    year.setItemLabelGenerator(y -> getTranslation("exam.year.of", String.valueOf(y)));
    year.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            refresh();
          }
        });
    list.addClassName("koshin-stack");
    add(new H2(getTranslation("exam.applicants")), year, list);
  }

  /** Shows a programme's latest year, or again the one that was looked at. */
  void show(String code) {
    Integer before = programme.equals(code) ? year.getValue() : null;
    programme = code;
    List<Integer> years = applicants.years(user, code);
    year.setItems(years);
    year.setVisible(!years.isEmpty());
    if (!years.isEmpty()) {
      year.setValue(before == null ? years.get(0) : before);
    }
    refresh();
  }

  private void refresh() {
    list.removeAll();
    Integer chosen = year.getValue();
    if (chosen == null) {
      list.add(new Paragraph(getTranslation("exam.applicants.none")));
      return;
    }
    List<ExamApplicant> found = applicants.of(user, programme, chosen);
    String code = programme;
    list.add(
        new Paragraph(getTranslation("exam.applicants.count", found.size())),
        new CsvDownload("exam-" + chosen + ".csv", () -> csv(code, chosen)),
        table(found));
  }

  private byte[] csv(String code, int chosen) {
    return CsvTable.of(
        HEADS,
        applicants.of(user, code, chosen).stream()
            .map(
                a ->
                    List.of(
                        a.number(),
                        a.name(),
                        a.kana(),
                        a.affiliation(),
                        Formats.instant(a.appliedAt()),
                        "",
                        "",
                        String.valueOf(chosen)))
            .toList());
  }

  private Div table(List<ExamApplicant> found) {
    NativeTableRow heads = new NativeTableRow();
    for (String key : List.of("number", "name", "affiliation", "applied-at", "result")) {
      heads.add(new NativeTableHeaderCell(getTranslation("exam.column." + key)));
    }
    NativeTableBody body = new NativeTableBody();
    found.forEach(applicant -> body.add(row(applicant)));
    NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
    table.addClassName("koshin-figures");
    Div wide = new Div(table);
    wide.addClassName("koshin-scroll");
    wide.getElement().setAttribute("tabindex", "0"); // it scrolls, also by keys
    return wide;
  }

  private NativeTableRow row(ExamApplicant applicant) {
    String result =
        applicant.passed() == null
            ? "waiting"
            : Boolean.TRUE.equals(applicant.passed()) ? "passed" : "failed";
    return new NativeTableRow(
        new NativeTableCell(applicant.number()),
        new NativeTableCell(applicant.name()),
        new NativeTableCell(applicant.affiliation()),
        new NativeTableCell(Formats.instant(applicant.appliedAt())),
        new NativeTableCell(getTranslation("exam.result." + result)));
  }
}
