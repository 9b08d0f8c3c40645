package jp.koshin.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.LedgerLine;
import jp.koshin.application.SectionSheet;
import jp.koshin.application.SectionView;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.Formats;
import org.springframework.stereotype.Component;

/** Lays one section of a written application out as its printed form has it. */
@Component
class SectionPages {

  private static final int ACROSS = 5;

  private final Applications applications;
  private final TallySheet tallies;
  private final Wording wording;

  SectionPages(Applications applications, TallySheet tallies, Wording wording) {
    this.applications = applications;
    this.tallies = tallies;
    this.wording = wording;
  }

  String page(ApplicationView application, SectionView section, Locale locale) {
    String heading = "<h2>" + Html.text(section.rule().name().in(locale)) + "</h2>";
    return "<div class=\"sheet\">" + heading + content(application, section, locale) + "</div>";
  }

  private String content(ApplicationView application, SectionView section, Locale locale) {
    if (section.rule().kind() == SectionKind.LEDGER) {
      return applications
          .tally(application.renewal().id(), section.rule().code())
          .map(tally -> tallies.html(tally, locale))
          .orElseGet(() -> ledger(application, section, locale));
    }
    if (section.rule().kind().isSealed()) {
      String count = String.valueOf(section.rowCount());
      return "<p>"
          + Html.text(wording.text("application.sealed", Map.of("count", count)))
          + "</p>"
          + files(section);
    }
    SectionSheet sheet = SectionSheet.printed(section.rule(), section.answers(), locale);
    return boxes(section, locale) + facts(sheet) + table(sheet, section) + files(section);
  }

  private static String boxes(SectionView section, Locale locale) {
    return section.rule().groups().stream()
        .map(group -> boxes(group, section.answers().values(), locale))
        .collect(Collectors.joining());
  }

  /** Every box of the form, ticked or not, as many beside each other as the form has. */
  private static String boxes(
      SectionRule.BoxGroup group, Map<String, String> answers, Locale locale) {
    int across = group.across() == null ? ACROSS : group.across();
    StringBuilder table =
        new StringBuilder("<h3>")
            .append(Html.text(group.name().in(locale)))
            .append("</h3><table class=\"boxes\"><tbody>");
    List<FieldRule.Option> boxes = group.boxes();
    for (int from = 0; from < boxes.size(); from += across) {
      table.append("<tr>");
      for (int i = from; i < from + across; i++) {
        table.append("<td>");
        if (i < boxes.size()) {
          boolean ticked = answers.containsKey(group.key(boxes.get(i)));
          table.append("<span class=\"box\">").append(ticked ? "✓" : "&#160;").append("</span> ");
          table.append(Html.text(boxes.get(i).name().in(locale)));
        }
        table.append("</td>");
      }
      table.append("</tr>");
    }
    return table.append("</tbody></table>").toString();
  }

  private static String facts(SectionSheet sheet) {
    StringBuilder facts = new StringBuilder();
    String group = null;
    for (SectionSheet.Line line : sheet.lines()) {
      if (line.group() != null && !Objects.equals(line.group(), group)) {
        facts.append("<tr class=\"group\"><th colspan=\"2\">");
        facts.append(Html.text(line.group())).append("</th></tr>");
      }
      group = line.group();
      facts.append("<tr><th>").append(Html.text(line.name())).append("</th><td>");
      facts.append(Html.lines(line.value())).append("</td></tr>");
    }
    return facts.isEmpty() ? "" : "<table class=\"facts\">" + facts + "</table>";
  }

  private String table(SectionSheet sheet, SectionView section) {
    if (sheet.heads().isEmpty()) {
      return "";
    }
    return sheet.rows().isEmpty() && section.rule().print() == null
        ? "<p>" + word("none") + "</p>"
        : rows(sheet, true);
  }

  private String ledger(ApplicationView application, SectionView section, Locale locale) {
    List<LedgerLine> lines = applications.ledger(application.renewal().id(), section.rule().code());
    SectionRule.LedgerRule rule = Objects.requireNonNull(section.rule().ledger());
    BigDecimal sum =
        lines.stream().map(LedgerLine::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<List<String>> rows =
        lines.stream()
            .map(l -> List.of(l.event(), l.date().toString(), Formats.credits(l.credits())))
            .toList();
    String event = rule.event() == null ? word("event") : rule.event().in(locale);
    List<String> heads = List.of(event, word("date"), word("credits"));
    return counted(application, rule, locale)
        + rows(
            new SectionSheet(
                List.of(),
                heads,
                rows,
                new SectionSheet.Sum(word("sum"), 2, Formats.credits(sum)),
                Set.of()),
            false);
  }

  private static String counted(
      ApplicationView application, SectionRule.LedgerRule rule, Locale locale) {
    LocalizedText counted = rule.counted(application.renewal().activityPeriod());
    return counted == null ? "" : "<p>" + Html.lines(counted.in(locale)) + "</p>";
  }

  String rows(SectionSheet sheet, boolean numbered) {
    StringBuilder table =
        new StringBuilder("<table class=\"rows")
            .append(numbered ? " numbered" : "")
            .append("\"><thead><tr>")
            .append(numbered ? "<th>No</th>" : "");
    for (int i = 0; i < sheet.heads().size(); i++) {
      table.append(sheet.free().contains(i) ? "<th class=\"free\">" : "<th>");
      table.append(Html.text(sheet.heads().get(i))).append("</th>");
    }
    table.append("</tr></thead><tbody>");
    for (int i = 0; i < sheet.rows().size(); i++) {
      table.append("<tr>").append(numbered ? "<td>" + (i + 1) + "</td>" : "");
      sheet.rows().get(i).forEach(c -> table.append("<td>").append(Html.text(c)).append("</td>"));
      table.append("</tr>");
    }
    if (sheet.sum() != null) {
      table.append(sum(sheet.sum(), sheet.heads().size(), numbered));
    }
    return table.append("</tbody></table>").toString();
  }

  /** Its name before the column that it sums, and nothing after it. */
  private static String sum(SectionSheet.Sum sum, int columns, boolean numbered) {
    int before = sum.column() + (numbered ? 1 : 0);
    return "<tr class=\"sum\"><th colspan=\"%d\">%s</th><td>%s</td>%s</tr>"
        .formatted(
            before,
            Html.text(sum.name()),
            Html.text(sum.value()),
            "<td></td>".repeat(columns - sum.column() - 1));
  }

  private String files(SectionView section) {
    return section.files().stream()
        .map(f -> "<p>" + word("attached") + Html.text(f.name()) + "</p>")
        .collect(Collectors.joining());
  }

  private String word(String key) {
    return wording.text("application." + key);
  }
}
