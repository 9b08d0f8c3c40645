package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.application.Applications;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.payment.FeeNames;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.EvidenceKind;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.UploadRule;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.Reason;
import jp.koshin.valuation.RequirementResult;
import jp.koshin.valuation.RuleCitation;
import jp.koshin.workflow.CaseKind;

/** What is applied for, as a reviewer reads it: the statement, the rule's verdict, the evidence. */
@org.springframework.stereotype.Component
class CaseSheets {

  private final Claims claims;
  private final Renewals renewals;
  private final PetitionSheets petitions;
  private final Applications applications;
  private final FeeNames names;
  private final Programmes programmes;
  private final Certifications certifications;
  private final Texts texts;

  CaseSheets(
      Claims claims,
      Renewals renewals,
      PetitionSheets petitions,
      Applications applications,
      FeeNames names,
      Programmes programmes,
      Certifications certifications,
      Texts texts) {
    this.claims = claims;
    this.texts = texts;
    this.certifications = certifications;
    this.renewals = renewals;
    this.petitions = petitions;
    this.applications = applications;
    this.names = names;
    this.programmes = programmes;
  }

  /** The statement and the verdict of a case that this user may see. */
  Div sheet(CurrentUser user, CaseKind kind, UUID caseId, Locale locale) {
    return switch (kind) {
      case CLAIM -> claimSheet(claims.get(user, caseId), locale);
      case RENEWAL -> renewalSheet(user, renewals.get(user, caseId), locale);
      case DEFERRAL, REINSTATEMENT, RESERVATION -> petitions.sheet(user, caseId, locale);
    };
  }

  /** The files of a case, as pictures of their pages. */
  List<EvidencePane.Sheet> files(CurrentUser user, CaseKind kind, UUID caseId, Locale locale) {
    if (kind == CaseKind.CLAIM) {
      ClaimView claim = claims.get(user, caseId);
      Edition edition = programmes.edition(claim.programme(), claim.edition());
      return claims.evidence(user, caseId).stream().map(f -> file(f, edition, locale)).toList();
    }
    if (kind != CaseKind.RENEWAL) {
      return petitions.files(user, caseId, locale);
    }
    RenewalView renewal = renewals.get(user, caseId);
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    return renewal.documents().stream().map(f -> file(f, edition, locale)).toList();
  }

  private EvidencePane.Sheet file(EvidenceFile file, Edition edition, Locale locale) {
    String kind =
        edition.evidenceKinds().stream()
            .filter(k -> k.code().equals(file.kind()))
            .map(EvidenceKind::name)
            .map(name -> name.in(locale))
            .findFirst()
            .or(() -> upload(edition, file.kind()).map(name -> name.in(locale)))
            .or(() -> scan(file.kind(), locale))
            .orElse(file.kind());
    String address = "files/evidence/" + file.id() + "/pages/{n}.png";
    return new EvidencePane.Sheet(file.name(), kind, file.pages(), address);
  }

  /** The paper that staff typed in. */
  private Optional<String> scan(String kind, Locale locale) {
    return Applications.PAPER_SCAN.equals(kind)
        ? Optional.of(texts.get("application.scan", locale))
        : Optional.empty();
  }

  /** What an upload of the written application is called. */
  private static Optional<LocalizedText> upload(Edition edition, String code) {
    ApplicationRule application = edition.application();
    return application == null ? Optional.empty() : application.upload(code).map(UploadRule::name);
  }

  private Div claimSheet(ClaimView claim, Locale locale) {
    Div sheet = new Div();
    sheet.addClassName("koshin-sheet");
    sheet.add(statement(sheet, claim.input()));
    if (claim.valuation() != null) {
      sheet.add(verdict(sheet, claim, locale));
    }
    certifications
        .of(claim.memberId(), claim.programme())
        .ifPresent(held -> sheet.add(grounds(sheet, held.id())));
    return sheet;
  }

  private static Facts statement(Div owner, ClaimInput input) {
    Facts facts = new Facts();
    if (input.kind() != null) {
      facts.fact(
          owner.getTranslation("desk.sheet.kind"),
          owner.getTranslation("page.kind." + input.kind()));
    }
    add(facts, owner.getTranslation("desk.sheet.event"), input.event());
    if (input.date() != null) {
      String year =
          owner.getTranslation(
              "shared.fiscal-year", String.valueOf(FiscalYear.of(input.date()).year()));
      facts.fact(owner.getTranslation("desk.sheet.date"), input.date() + "（" + year + "）");
    }
    add(facts, owner.getTranslation("desk.sheet.title"), input.title());
    if (input.authorship() != null) {
      facts.fact(
          owner.getTranslation("desk.sheet.authorship"),
          owner.getTranslation("page.claim.authorship." + input.authorship()));
    }
    add(facts, owner.getTranslation("desk.sheet.journal"), input.journal());
    add(facts, owner.getTranslation("desk.sheet.stated"), input.credits());
    return facts;
  }

  private static void add(Facts facts, String name, Object value) {
    if (value != null) {
      facts.fact(name, String.valueOf(value));
    }
  }

  private static String place(Div owner, String rule) {
    return RuleCitation.of(rule)
        .map(
            cited -> owner.getTranslation(cited.textKey(), String.valueOf(cited.row()), cited.id()))
        .orElse(rule);
  }

  private static Div verdict(Div owner, ClaimView claim, Locale locale) {
    Span credits =
        new Span(owner.getTranslation("shared.credits", claim.valuation().credits().toString()));
    credits.addClassName("koshin-verdict-credits");
    UnorderedList reasons = new UnorderedList();
    for (Reason reason : claim.valuation().reasons()) {
      Span rule = new Span(place(owner, reason.rule()));
      rule.addClassName("koshin-rule");
      reasons.add(new ListItem(new Span(reason.message().in(locale)), rule));
    }
    Div verdict = new Div(new Span(owner.getTranslation("desk.sheet.verdict")), credits, reasons);
    if (claim.overrideReason() != null) {
      verdict.add(new Span(owner.getTranslation("desk.sheet.override", claim.overrideReason())));
    }
    verdict.addClassName("koshin-verdict");
    return verdict;
  }

  private Div renewalSheet(CurrentUser user, RenewalView renewal, Locale locale) {
    Div sheet = new Div();
    sheet.addClassName("koshin-sheet");
    Facts facts = new Facts();
    facts.fact(
        sheet.getTranslation("desk.sheet.programme"),
        programmes.get(renewal.programme()).name().in(locale));
    facts.fact(
        sheet.getTranslation("desk.sheet.term"),
        renewal.term().from() + " 〜 " + renewal.term().to());
    addPutOff(facts, sheet, certifications.get(renewal.certificationId()));
    if (renewal.fee() != null) {
      facts.fact(
          names.of(renewal.fee()).in(locale),
          StatusBadge.of(
              renewal.fee().status().name(),
              sheet.getTranslation("payment.status." + renewal.fee().status())));
    }
    sheet.add(facts);
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-requirements");
    renewal.requirements().requirements().forEach(r -> list.add(requirement(r, sheet, locale)));
    sheet.add(list, grounds(sheet, renewal.certificationId()));
    applications
        .of(user, renewal.id())
        .ifPresent(a -> sheet.add(new ApplicationReading(applications, user, a)));
    return sheet;
  }

  /** What has become of the certification is seen with each of its renewals. */
  private static void addPutOff(Facts facts, Div owner, Certification held) {
    if (held.status().isInForce() && held.deferredUntil() != null) {
      String status = held.status().name();
      facts.fact(
          owner.getTranslation("desk.member.certification-status"),
          StatusBadge.of(
              status, owner.getTranslation("desk.member.certification." + held.status())));
      facts.fact(
          owner.getTranslation("desk.member.deferred-until"), held.deferredUntil().toString());
    }
  }

  private static Anchor grounds(Div owner, UUID certificationId) {
    Anchor grounds =
        new Anchor("explanation/" + certificationId, owner.getTranslation("page.to-explanation"));
    grounds.addClassName("koshin-download");
    return grounds;
  }

  private static ListItem requirement(RequirementResult requirement, Div owner, Locale locale) {
    Component badge =
        requirement.satisfied()
            ? new StatusBadge(owner.getTranslation("desk.sheet.satisfied"), Tone.DONE)
            : new StatusBadge(owner.getTranslation("desk.sheet.missing"), Tone.STOP);
    return new ListItem(badge, new Span(requirement.message().in(locale)));
  }
}
