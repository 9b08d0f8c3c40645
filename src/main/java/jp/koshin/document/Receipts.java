package jp.koshin.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.koshin.member.Member;
import jp.koshin.payment.Fee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Society;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/** Makes receipts (領収書). */
@Component
class Receipts {

  private final PdfPrinter printer;
  private final Wording wording;

  Receipts(PdfPrinter printer, Wording wording) {
    this.printer = printer;
    this.wording = wording;
  }

  /**
   * @param fee paid
   * @param what what the fee is called
   * @param issued the day printed
   */
  byte[] pdf(
      Society society, Programme programme, Member member, Fee fee, String what, LocalDate issued) {
    Map<String, String> figures = new HashMap<>();
    for (String label :
        new String[] {
          "title",
          "referenceLabel",
          "honorific",
          "statement",
          "paidLabel",
          "methodLabel",
          "dateLabel"
        }) {
      figures.put(label, wording.text("receipt." + label));
    }
    figures.put("reference", fee.reference());
    figures.put("name", member.fullName());
    figures.put(
        "amount",
        wording.text("receipt.amount", Map.of("amount", String.format("%,d", fee.amount()))));
    figures.put(
        "purpose",
        wording.text(
            "receipt.purpose", Map.of("programme", programme.name().ja(), "purpose", what)));
    figures.put("date", wording.date(issued));
    addPayment(figures, fee);
    addSociety(figures, society);
    return printer.print("receipt", figures);
  }

  private void addPayment(Map<String, String> figures, Fee fee) {
    Instant paidAt = fee.paidAt();
    PaymentMethod method = fee.method();
    if (paidAt == null || method == null) {
      throw new IllegalArgumentException("fee " + fee.reference() + " is not paid");
    }
    figures.put("paid", wording.date(Tokyo.dateOf(paidAt)));
    figures.put("method", wording.text("method." + method));
  }

  private static void addSociety(Map<String, String> figures, Society society) {
    figures.put("society", society.name().ja());
    figures.put("secretariat", society.secretariat().ja());
    figures.put("email", society.email());
    figures.put("phone", society.phone());
  }
}
