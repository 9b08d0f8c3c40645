package jp.koshin.document;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.koshin.certification.Certification;
import jp.koshin.member.Member;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Society;
import org.springframework.stereotype.Component;

/** Makes certificates (認定証). */
@Component
class Certificates {

  private static final int QR_PIXELS = 300;

  private final PdfPrinter printer;
  private final Wording wording;
  private final QrCodes codes;

  Certificates(PdfPrinter printer, Wording wording, QrCodes codes) {
    this.printer = printer;
    this.wording = wording;
    this.codes = codes;
  }

  /**
   * @param card the code of the card of the same term
   * @param issued the day printed
   */
  byte[] pdf(
      Society society,
      Programme programme,
      Member member,
      Certification certification,
      String card,
      LocalDate issued) {
    String qualification = programme.name().ja();
    Map<String, String> figures = new HashMap<>();
    figures.put("title", wording.text("certificate.title"));
    figures.put("number", certification.number());
    figures.put(
        "numberLine",
        wording.text("certificate.numberLine", Map.of("number", certification.number())));
    figures.put("programme", qualification);
    figures.put("name", member.fullName());
    figures.put("honorific", wording.text("honorific"));
    figures.put(
        "statement", wording.text("certificate.statement", Map.of("programme", qualification)));
    figures.put("society", society.name().ja());
    figures.put("date", wording.date(issued));
    addTerm(figures, certification);
    addCard(figures, card);
    return printer.print("certificate", figures);
  }

  private void addTerm(Map<String, String> figures, Certification certification) {
    figures.put("termLabel", wording.text("certificate.termLabel"));
    figures.put(
        "term",
        wording.text(
            "certificate.term",
            Map.of(
                "from", wording.date(certification.term().from()),
                "to", wording.date(certification.term().to()))));
    figures.put("sinceLabel", wording.text("certificate.sinceLabel"));
    figures.put("since", wording.date(certification.certifiedSince()));
  }

  private void addCard(Map<String, String> figures, String card) {
    figures.put("cardLabel", wording.text("certificate.cardLabel"));
    figures.put("card", card);
    figures.put(
        "qr",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(codes.png(card, QR_PIXELS)));
  }
}
