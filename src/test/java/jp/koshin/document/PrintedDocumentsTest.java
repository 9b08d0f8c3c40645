package jp.koshin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Society;
import jp.koshin.shared.Period;
import jp.koshin.shared.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.ResourceBundleMessageSource;

class PrintedDocumentsTest {

  private static final LocalDate ISSUED = LocalDate.of(2027, 2, 14);

  private final Society society =
      new Society(
          "alpha",
          new LocalizedText("一般社団法人 日本試験学会", "Society of Tests"),
          new LocalizedText("日本試験学会 専門医制度事務局", "Secretariat"),
          "office@example.jp",
          "03-0000-0000");
  private final Programme programme =
      new Programme(
          "alpha-specialist",
          "alpha",
          new LocalizedText("血液専門医", "Specialist"),
          java.util.List.of("2026"),
          null);

  private static Member member(String family, String given) {
    return new Member(
        UUID.randomUUID(),
        "alpha",
        "A00001",
        family,
        given,
        "ヨシノ",
        "タカコ",
        "試験病院",
        "東京都",
        "tokyo",
        "yoshino@example.jp",
        MemberStatus.ACTIVE,
        true,
        BigDecimal.ONE,
        ISSUED);
  }

  private static Certification certification() {
    return new Certification(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "alpha-specialist",
        "12345",
        LocalDate.of(2012, 4, 1),
        new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2032, 3, 31)),
        3,
        CertificationStatus.ACTIVE,
        null);
  }

  private static Wording wording() {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/document");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    Wording[] wording = new Wording[1];
    new ApplicationContextRunner()
        .withBean("messageSource", ResourceBundleMessageSource.class, () -> bundle)
        .withBean(Texts.class)
        .run(context -> wording[0] = new Wording(context.getBean(Texts.class)));
    return wording[0];
  }

  private static String textOf(byte[] pdf, String name) throws IOException {
    Path out = Path.of("target", "documents", name + ".pdf");
    Files.createDirectories(out.getParent());
    Files.write(out, pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
          .isFalse();
      String text = new PDFTextStripper().getText(document);
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
  }

  @Test
  void a_certificate_names_holder_number_term_and_society_in_every_kanji() throws IOException {
    byte[] pdf =
        new Certificates(new PdfPrinter(), wording(), new QrCodes())
            .pdf(
                society,
                programme,
                member("𠮷野", "髙子"),
                certification(),
                "7Q2M9XK4T1B8N6V3R5Z0H2J7WC",
                ISSUED);
    assertThat(textOf(pdf, "certificate"))
        .contains("認定証", "第12345号", "血液専門医", "𠮷野髙子", "殿")
        .contains("2027年4月1日から2032年3月31日まで", "2012年4月1日", "2027年2月14日")
        .contains("日本試験学会", "7Q2M9XK4T1B8N6V3R5Z0H2J7WC");
  }

  @Test
  void the_longest_name_of_a_society_stands_on_one_line_of_the_certificate() throws IOException {
    String name = "特定非営利活動法人日本緩和医療学会";
    Society longest =
        new Society("beta", new LocalizedText(name, "Society"), society.secretariat(), null, null);
    byte[] pdf =
        new Certificates(new PdfPrinter(), wording(), new QrCodes())
            .pdf(longest, programme, member("山田", "花子"), certification(), "7Q2M", ISSUED);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(
              Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC))
          .contains(name);
    }
  }

  @Test
  void a_receipt_names_payer_amount_and_purpose() throws IOException {
    Fee fee =
        new Fee(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "alpha",
            "alpha-specialist",
            UUID.randomUUID(),
            "RENEWAL",
            20_000,
            Set.of(PaymentMethod.CARD),
            FeeStatus.PAID,
            PaymentMethod.CARD,
            "123456789012",
            null,
            Instant.parse("2027-01-31T15:00:00Z"),
            null,
            Instant.parse("2027-01-01T00:00:00Z"));
    byte[] pdf =
        new Receipts(new PdfPrinter(), wording())
            .pdf(society, programme, member("<b>𠮷野</b>", "髙子 & 子"), fee, "審査料", ISSUED);
    assertThat(textOf(pdf, "receipt"))
        .contains("領収書", "20,000", "血液専門医審査料として", "クレジットカード", "2027年2月1日")
        .contains("<b>𠮷野</b>", "髙子&子", "123456789012", "03-0000-0000");
  }
}
