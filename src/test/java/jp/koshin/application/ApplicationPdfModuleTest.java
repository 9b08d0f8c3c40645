package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(pages)
        .anyMatch(
            p ->
                p.contains("セミナー名 開催日 単位")
                    && p.contains("教育セミナー Aセッション")
                    && p.contains("自動集計: " + (situations.year - 5) + "-09-01"));
    assertThat(pages).anyMatch(p -> p.contains("東京大学"));
  }

  @Test
  void the_cover_lists_what_the_society_prints_and_leaves_the_exam_number_to_the_office()
      throws IOException {
    String cover = pages(pdf.draft(situations.renewal(member).id()).orElseThrow()).get(0);
    assertThat(cover)
        .contains(
            "[添付] 研究業績取得単位を証明するもの(写)",
            "[添付] 基本学会認定証・専門医認定書(写)",
            "申請番号 " + situations.renewal(member).number())
        .containsSubsequence("受験番号", "会員番号", "申請者氏名", "所属施設", "専門医認定番号", "E-mail")
        .doesNotContain("業績目録");
  }

  @Test
  void the_meetings_stand_as_on_the_printed_form_with_their_sum_and_a_place_for_the_office()
      throws IOException {
    situations.addRow(
        member,
        "MEETINGS",
        Map.of(
            "first",
            "first",
            "place",
            "福岡",
            "date",
            situations.activityDay().toString(),
            "amount",
            "7.5"));
    assertThat(page(" 学会参加").lines().map(String::strip).toList())
        .contains("No 実施日 開催場所 単位 事務局欄", "2 " + situations.activityDay() + " 福岡 7.5", "申請単位合計 57.5")
        .first()
        .asString()
        .contains("申請未完了", "専門医 更新 申請書");
    assertThat(page(" 学会参加")).doesNotContain("筆頭");
  }

  @Test
  void every_organ_of_the_list_of_achievements_is_printed_five_in_a_line_ticked_or_not()
      throws IOException {
    situations.write(member, "ACHIEVEMENTS", Map.of("treated.lung", "true"));
    List<String> lines = page("業績目録").lines().map(String::strip).toList();
    assertThat(lines)
        .contains("造血器 肝胆膵 婦人科 胚細胞 骨軟部", "✓ 呼吸器 内分泌 泌尿器 皮膚 小児", "c) 臨床試験名と登録症例数(5つまで)");
    assertThat(pages(pdf.draft(situations.renewal(member).id()).orElseThrow()))
        .last()
        .asString()
        .contains("業績目録");
    assertThat(lines.stream().filter("消化管 乳房 頭頸部 中枢神経 原発不明"::equals)).hasSize(3);
  }

  /** The page under a heading. */
  private String page(String heading) throws IOException {
    return pages(pdf.draft(situations.renewal(member).id()).orElseThrow()).stream()
        .skip(1)
        .filter(page -> page.contains(heading))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_tally_of_the_gynaecologists_is_in_the_draft_with_the_columns_of_the_printed_form()
      throws IOException {
    ApplicationSituations gynaecology = new ApplicationSituations(context, "jsog-specialist");
    CurrentUser gynaecologist = gynaecology.member(0);
    gynaecology.open();
    gynaecology.credit(gynaecologist, ActivityKind.COURSE, "DOMAIN", "ある領域講習", 21);
    String tally =
        pages(pdf.draft(gynaecology.renewal(gynaecologist).id()).orElseThrow()).stream()
            .filter(page -> page.contains("機構専門医認定日"))
            .findFirst()
            .orElseThrow()
            .replaceAll("\\s+", "");
    assertThat(tally)
        .containsSubsequence(
            "次回専門医更新申請",
            "専門医活動期間",
            "連続した更新回数",
            "表示年月日",
            "合計単位数",
            "医療安全",
            "医療倫理",
            "感染対策",
            "医療経済",
            "両立支援",
            "単位数",
            "i)診療実績の証明",
            "iv)学術業績",
            "合計21")
        .doesNotContain("ある領域講習");
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        String text = Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC);
        pages.add(text.replace('‧', '・').replaceAll(" +", " "));
      }
    }
    return pages;
  }
}
