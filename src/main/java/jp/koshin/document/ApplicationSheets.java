package jp.koshin.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.SectionSheet;
import jp.koshin.application.SectionView;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.Societies;
import org.springframework.stereotype.Component;

/** Lays a written application out: a cover, then each section on pages of its own. */
@Component
class ApplicationSheets {

  private final SectionPages sections;
  private final Members members;
  private final Programmes programmes;
  private final Societies societies;
  private final Certifications certifications;
  private final Wording wording;

  ApplicationSheets(
      SectionPages sections,
      Members members,
      Programmes programmes,
      Societies societies,
      Certifications certifications,
      Wording wording) {
    this.sections = sections;
    this.members = members;
    this.programmes = programmes;
    this.societies = societies;
    this.certifications = certifications;
    this.wording = wording;
  }

  String html(ApplicationView application, boolean unfinished, Locale locale) {
    String mark = unfinished ? own(application, "unfinished", locale) : "";
    List<SectionView> listed =
        application.sections().stream().filter(s -> s.rule().kind() != SectionKind.EXAM).toList();
    String pages =
        listed.stream()
            .filter(s -> mark.isEmpty() || s.rule().kind() != SectionKind.LEDGER)
            .map(s -> sections.page(application, s, locale))
            .collect(Collectors.joining());
    return PdfPrinter.read("application")
        .replace("{mark}", Html.style(mark))
        .replace("{head}", Html.style(own(application, "printHead", locale)))
        .replace("{cover}", cover(application, listed, locale))
        .replace("{pages}", pages);
  }

  /** A list of cases on pages turned sideways, with a place to sign. */
  String signatureForm(ApplicationView application, SectionView section, Locale locale) {
    Member member = members.get(application.renewal().memberId());
    SectionSheet sheet = SectionSheet.of(section.rule(), section.answers(), locale);
    String head =
        "<h2>%s</h2><table class=\"facts\">".formatted(Html.text(section.rule().name().in(locale)))
            + fact("number", application.renewal().number())
            + fact("member", member.number())
            + fact("name", member.fullName())
            + fact("affiliation", member.affiliation())
            + "</table>";
    String signature =
        "<p class=\"sign\">%s</p><p class=\"sign\">%s</p>"
            .formatted(word("certify"), word("signature"));
    return PdfPrinter.read("cases")
        .replace("{pages}", head + sections.rows(sheet, true) + signature);
  }

  private String cover(ApplicationView application, List<SectionView> listed, Locale locale) {
    Member member = members.get(application.renewal().memberId());
    String society =
        societies
            .get(programmes.get(application.renewal().programme()).society())
            .name()
            .in(locale);
    return "<p class=\"society\">%s</p><h1>%s</h1><p class=\"programme\">%s</p>"
            .formatted(
                Html.text(society),
                Html.text(application.title().in(locale)),
                Html.text(programmes.get(application.renewal().programme()).name().in(locale)))
        + "<h2>%s</h2><ul>%s</ul>".formatted(word("documents"), list(application, listed, locale))
        + "<table class=\"facts\">"
        + facts(application, member, locale)
        + "</table>"
        + number(application);
  }

  private String list(ApplicationView application, List<SectionView> listed, Locale locale) {
    ApplicationRule.CoverRule own = application.rule().cover();
    if (own != null) {
      return own.documents().stream()
          .map(name -> "<li>" + Html.text(name.in(locale)) + "</li>")
          .collect(Collectors.joining());
    }
    return listed.stream()
        .map(s -> "<li>" + Html.text(s.rule().name().in(locale)) + "</li>" + attached(s, locale))
        .collect(Collectors.joining());
  }

  /** What the office finds it by, where the society's own cover has no place for it. */
  private String number(ApplicationView application) {
    return application.cover().isEmpty()
        ? ""
        : "<p class=\"number\">%s %s</p>"
            .formatted(word("number"), Html.text(application.renewal().number()));
  }

  private String facts(ApplicationView application, Member member, Locale locale) {
    if (!application.cover().isEmpty()) {
      return application.cover().stream()
          .map(line -> line(Html.text(line.name().in(locale)), line.value()))
          .collect(Collectors.joining());
    }
    return fact("number", application.renewal().number())
        + fact("member", member.number())
        + fact("name", member.fullName())
        + fact("affiliation", member.affiliation())
        + fact(
            "certification", certifications.get(application.renewal().certificationId()).number())
        + fact("email", member.email());
  }

  private String attached(SectionView section, Locale locale) {
    return section.rule().uploads().stream()
        .map(u -> "<li>" + word("attached") + Html.text(u.name().in(locale)) + "</li>")
        .collect(Collectors.joining());
  }

  private String fact(String key, String value) {
    return line(word(key), value);
  }

  private static String line(String name, String value) {
    return "<tr><th>%s</th><td>%s</td></tr>".formatted(name, Html.text(value));
  }

  private static String own(ApplicationView application, String key, Locale locale) {
    LocalizedText own = application.rule().text(key);
    return own == null ? "" : own.in(locale);
  }

  private String word(String key) {
    return wording.text("application." + key);
  }
}
