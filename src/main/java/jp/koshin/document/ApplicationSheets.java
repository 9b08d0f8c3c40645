package jp.koshin.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.LedgerLine;
import jp.koshin.application.SectionSheet;
import jp.koshin.application.SectionView;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.Societies;
import jp.koshin.shared.Formats;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Lays a written application out: a cover, then each section on pages of its own. */
@Component
class ApplicationSheets {

  private final Applications applications;
  private final Members members;
  private final Programmes programmes;
  private final Societies societies;
  private final Certifications certifications;
  private final Wording wording;

  ApplicationSheets(
      Applications applications,
      Members members,
      Programmes programmes,
      Societies societies,
      Certifications certifications,
      Wording wording) {
    this.applications = applications;
    this.members = members;
    this.programmes = programmes;
    this.societies = societies;
    this.certifications = certifications;
    this.wording = wording;
  }

  String html(ApplicationView application, boolean unfinished, Locale locale) {
    LocalizedText mark = application.rule().text("unfinished");
    String said = unfinished && mark != null ? mark.in(locale) : "";
    List<SectionView> listed =
        application.sections().stream().filter(s -> s.rule().kind() != SectionKind.EXAM).toList();
    String pages =
        listed.stream()
            .filter(s -> !unfinished || s.rule().kind() != SectionKind.LEDGER)
            .map(s -> page(application, s, locale))
            .collect(Collectors.joining());
    return PdfPrinter.read("application")
        .replace("{mark}", text(said))
        .replace("{cover}", cover(application, listed, locale))
        .replace("{pages}", pages);
  }

  /** A list of cases on pages turned sideways, with a place to sign. */
  String signatureForm(ApplicationView application, SectionView section, Locale locale) {
    Member member = members.get(application.renewal().memberId());
    SectionSheet sheet = SectionSheet.of(section.rule(), section.answers(), locale);
    String head =
        "<h2>%s</h2><table class=\"facts\">".formatted(text(section.rule().name().in(locale)))
            + fact("number", application.renewal().number())
            + fact("member", member.number())
            + fact("name", member.fullName())
            + fact("affiliation", member.affiliation())
            + "</table>";
    String signature =
        "<p class=\"sign\">%s</p><p class=\"sign\">%s</p>"
            .formatted(word("certify"), word("signature"));
    return PdfPrinter.read("cases")
        .replace("{pages}", head + rows(sheet.heads(), sheet.rows()) + signature);
  }

  private String cover(ApplicationView application, List<SectionView> listed, Locale locale) {
    Member member = members.get(application.renewal().memberId());
    String society =
        societies
            .get(programmes.get(application.renewal().programme()).society())
            .name()
            .in(locale);
    String list =
        listed.stream()
            .map(s -> "<li>" + text(s.rule().name().in(locale)) + "</li>" + attached(s, locale))
            .collect(Collectors.joining());
    return "<p class=\"society\">%s</p><h1>%s</h1><p class=\"programme\">%s</p>"
            .formatted(
                text(society),
                text(application.title().in(locale)),
                text(programmes.get(application.renewal().programme()).name().in(locale)))
        + "<h2>%s</h2><ul>%s</ul>".formatted(word("documents"), list)
        + "<table class=\"facts\">"
        + fact("number", application.renewal().number())
        + fact("member", member.number())
        + fact("name", member.fullName())
        + fact("affiliation", member.affiliation())
        + fact(
            "certification", certifications.get(application.renewal().certificationId()).number())
        + fact("email", member.email())
        + "</table>";
  }

  private String attached(SectionView section, Locale locale) {
    return section.rule().uploads().stream()
        .map(u -> "<li>" + word("attached") + text(u.name().in(locale)) + "</li>")
        .collect(Collectors.joining());
  }

  private String page(ApplicationView application, SectionView section, Locale locale) {
    String heading = "<h2>" + text(section.rule().name().in(locale)) + "</h2>";
    return "<div class=\"sheet\">" + heading + content(application, section, locale) + "</div>";
  }

  private String content(ApplicationView application, SectionView section, Locale locale) {
    if (section.rule().kind() == SectionKind.LEDGER) {
      return ledger(application, section);
    }
    if (section.rule().kind().isSealed()) {
      String count = String.valueOf(section.rowCount());
      return "<p>"
          + text(wording.text("application.sealed", Map.of("count", count)))
          + "</p>"
          + files(section);
    }
    SectionSheet sheet = SectionSheet.of(section.rule(), section.answers(), locale);
    String lines =
        sheet.lines().stream()
            .map(l -> "<tr><th>%s</th><td>%s</td></tr>".formatted(text(l.name()), lines(l.value())))
            .collect(Collectors.joining());
    String facts = lines.isEmpty() ? "" : "<table class=\"facts\">" + lines + "</table>";
    return facts + rows(sheet.heads(), sheet.rows()) + files(section);
  }

  private String ledger(ApplicationView application, SectionView section) {
    List<LedgerLine> lines = applications.ledger(application.renewal().id(), section.rule().code());
    BigDecimal sum =
        lines.stream().map(LedgerLine::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<List<String>> rows =
        lines.stream()
            .map(l -> List.of(l.event(), l.date().toString(), Formats.credits(l.credits())))
            .toList();
    List<String> heads = List.of(word("event"), word("date"), word("credits"));
    return rows(heads, rows) + "<p>" + word("sum") + " " + Formats.credits(sum) + "</p>";
  }

  private String rows(List<String> heads, List<List<String>> rows) {
    if (heads.isEmpty()) {
      return "";
    }
    if (rows.isEmpty()) {
      return "<p>" + word("none") + "</p>";
    }
    StringBuilder table = new StringBuilder("<table class=\"rows\"><thead><tr><th>No</th>");
    heads.forEach(h -> table.append("<th>").append(text(h)).append("</th>"));
    table.append("</tr></thead><tbody>");
    for (int i = 0; i < rows.size(); i++) {
      table.append("<tr><td>").append(i + 1).append("</td>");
      rows.get(i).forEach(c -> table.append("<td>").append(text(c)).append("</td>"));
      table.append("</tr>");
    }
    return table.append("</tbody></table>").toString();
  }

  private String files(SectionView section) {
    return section.files().stream()
        .map(f -> "<p>" + word("attached") + text(f.name()) + "</p>")
        .collect(Collectors.joining());
  }

  private String fact(String key, String value) {
    return "<tr><th>%s</th><td>%s</td></tr>".formatted(word(key), text(value));
  }

  private String word(String key) {
    return text(wording.text("application." + key));
  }

  private static String lines(String text) {
    return text(text).replace("\n", "<br/>");
  }

  private static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
  }
}
