package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.document.ApplicationPdf;
import jp.koshin.document.Documents;
import jp.koshin.programme.ActivityKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class ApplicationPdfModuleTest {

  @Autowired private ApplicationContext context;
  @Autowired private ApplicationPdf pdf;
  @Autowired private Documents documents;
  private ApplicationSituations situations;
  private CurrentUser member;

  @BeforeEach
  void a_complete_application() {
    situations = new ApplicationSituations(context, "jsmo-specialist");
    member = situations.member(0);
    situations.open();
    situations.credit(member, ActivityKind.SEMINAR, "SEMINAR", "教育セミナー Aセッション", 10);
    situations.fillInOncology(member);
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void every_page_of_the_draft_but_the_cover_says_that_it_is_not_completed() throws IOException {
    List<String> pages = pages(pdf.draft(situations.renewal(member).id()).orElseThrow());
    assertThat(pages).hasSizeGreaterThan(5);
    assertThat(pages.get(0)).contains("専門医【更新】申請書", "臨床 瘍子").doesNotContain("申請未完了");
    assertThat(pages.subList(1, pages.size())).allSatisfy(p -> assertThat(p).contains("申請未完了"));
    assertThat(pages).noneMatch(p -> p.contains("教育セミナー"));
  }

  @Test
  void the_cover_of_a_draft_lists_what_is_filled_from_the_ledger_too() throws IOException {
    assertThat(pages(pdf.draft(situations.renewal(member).id()).orElseThrow()).get(0))
        .contains("研究業績 当会セミナー");
    ApplicationSituations radiology = new ApplicationSituations(context, "jrs-diagnostic");
    CurrentUser radiologist = radiology.member(0);
    radiology.open();
    assertThat(pages(pdf.draft(radiology.renewal(radiologist).id()).orElseThrow()).get(0))
        .contains("学術集会単位認定申請書", "論文単位認定申請書");
  }

  @Test
  void the_final_application_has_the_seminars_and_no_mark() throws IOException {
    situations.renewals.submit(member, situations.renewal(member).id()).get();
    byte[] stored =
        documents.content(
            documents
                .latest(situations.renewal(member).id(), Documents.APPLICATION)
                .orElseThrow()
                .id());
    List<String> pages = pages(stored);
    assertThat(pages).noneMatch(p -> p.contains("申請未完了"));
    assertThat(pages).anyMatch(p -> p.contains("教育セミナー Aセッション"));
    assertThat(pages).anyMatch(p -> p.contains("東京大学"));
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC));
      }
    }
    return pages;
  }
}
