package jp.koshin.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Card;
import jp.koshin.certification.CardReissues;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.document.Documents;
import jp.koshin.document.QrCodes;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Fees;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;

/**
 * The member's cards with their codes for the venue, and the certificates and receipts issued so
 * far.
 */
@Route("card")
@RolesAllowed("PHYSICIAN")
class CardView extends Page {

  private static final long serialVersionUID = 1L;
  private static final int QR_PIXELS = 480;

  private static final String VALIDITY = "card.validity";

  private final transient CurrentUser user;
  private final transient Members members;
  private final transient Certifications certifications;
  private final transient CardReissues reissues;
  private final transient Programmes programmes;
  private final transient Societies societies;
  private final transient Documents documents;
  private final transient Fees fees;
  private final transient FeeNames feeNames;
  private final transient QrCodes qrCodes;
  private final transient Texts texts;
  private final transient Clock clock;

  CardView(
      Users users,
      Members members,
      Certifications certifications,
      CardReissues reissues,
      Programmes programmes,
      Societies societies,
      Documents documents,
      Fees fees,
      FeeNames feeNames,
      QrCodes qrCodes,
      Texts texts,
      Clock clock) {
    super("page.card.title");
    this.user = users.current();
    this.members = members;
    this.certifications = certifications;
    this.reissues = reissues;
    this.programmes = programmes;
    this.societies = societies;
    this.documents = documents;
    this.fees = fees;
    this.feeNames = feeNames;
    this.qrCodes = qrCodes;
    this.texts = texts;
    this.clock = clock;
    fill();
  }

  private void fill() {
    UUID memberId = Objects.requireNonNull(user.memberId());
    Member member = members.get(user, memberId);
    List<Certification> held = certifications.ofMember(memberId);
    if (held.isEmpty()) {
      add(new EmptyState(getTranslation("page.card.none")));
    }
    held.forEach(certification -> add(card(member, certification)));
    add(new IssuedList(documents.ofMember(memberId), feeNames(memberId)));
  }

  /** What the member's fees are called, by their references. */
  private Map<String, String> feeNames(UUID memberId) {
    return fees.ofMember(memberId).stream()
        .collect(Collectors.toMap(Fee::reference, fee -> feeNames.of(fee).in(getLocale())));
  }

  private Component card(Member member, Certification certification) {
    Div face = new Div();
    face.addClassName("koshin-member-card");
    Div text =
        new Div(
            new Span(societies.get(member.society()).name().in(getLocale())),
            new H2(programmes.get(certification.programme()).name().in(getLocale())),
            facts(member, certification));
    face.add(text);
    certifications
        .currentCard(certification.id())
        .ifPresent(card -> face.add(code(certification, card)));
    return face;
  }

  private Facts facts(Member member, Certification certification) {
    String status = certification.status().name();
    Facts facts =
        new Facts()
            .fact(getTranslation("page.card.name"), member.fullName())
            .fact(getTranslation("page.card.member-number"), member.number())
            .fact(getTranslation("page.card.number"), certification.number())
            .fact(term(certification), Formats.period(certification.term()))
            .fact(
                getTranslation("page.card.status"),
                StatusBadge.of(status, getTranslation("page.certification.status." + status)));
    if (certification.status().isInForce() && certification.deferredUntil() != null) {
      facts.fact(
          getTranslation("page.renewal.deferred-until"), certification.deferredUntil().toString());
    }
    return facts;
  }

  /** The society's word for a term, 任期 or 認定期間. */
  private String term(Certification certification) {
    LocalizedText own =
        programmes
            .editionInForce(certification.programme(), Tokyo.today(clock))
            .texts()
            .get("term");
    return own == null ? getTranslation("page.card.term") : own.in(getLocale());
  }

  private Div code(Certification certification, Card card) {
    Image picture = new Image(qr(card), getTranslation("page.card.qr", card.code()));
    Span plain = new Span(card.code());
    plain.addClassName("koshin-code");
    Div code =
        new Div(
            picture,
            plain,
            new Paragraph(getTranslation("page.card.valid", card.validUntil().toString())));
    code.addClassName("koshin-member-qr");
    if (certification.status().isInForce()) {
      code.add(
          new Button(getTranslation("page.card.reissue"), e -> askToReissue(certification, card)));
    }
    return code;
  }

  private void askToReissue(Certification certification, Card card) {
    String programme = certification.programme();
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.card.reissue.question"));
    dialog.setText(
        new Div(
            new Paragraph(getTranslation("page.card.reissue.text")),
            new Paragraph(rules(programme))));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("page.card.reissue.confirm"));
    dialog.addConfirmListener(e -> reissue(certification, card));
    dialog.open();
  }

  /** What the programme says of its cards, where it says something. */
  private String rules(String programme) {
    Edition edition = programmes.editionInForce(programme, Tokyo.today(clock));
    return edition.texts().containsKey(VALIDITY) ? edition.text(VALIDITY).in(getLocale()) : "";
  }

  private void reissue(Certification certification, Card card) {
    Outcome<Card> outcome = reissues.reissue(user, certification.id(), card.code());
    outcome.refusals().forEach(refusal -> Messages.stop(texts.of(refusal, getLocale())));
    if (outcome.isDone()) {
      Messages.done(getTranslation("page.card.reissued"));
      removeAll();
      add(heading());
      fill();
    }
  }

  private DownloadHandler qr(Card card) {
    return DownloadHandler.fromInputStream(
            event -> {
              byte[] png = qrCodes.png(card.code(), QR_PIXELS);
              return new DownloadResponse(
                  new ByteArrayInputStream(png), "card.png", "image/png", png.length);
            })
        .inline();
  }
}
