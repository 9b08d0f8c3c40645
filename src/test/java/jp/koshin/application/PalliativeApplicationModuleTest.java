package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class PalliativeApplicationModuleTest {

  private static final byte[] WORD = "not a picture".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PNG =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Autowired private ApplicationContext context;
  @Autowired private Completion completion;
  @Autowired private Texts texts;
  private ApplicationSituations situations;
  private CurrentUser member;
  private UUID id;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jspm-certified");
    member = situations.member(0);
    situations.open();
    id = situations.renewal(member).id();
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_fourth_section_is_for_the_lapsed_only() {
    ApplicationView view = situations.applications.of(member, id).orElseThrow();
    assertThat(view.sections())
        .extracting(s -> s.rule().name().ja())
        .containsExactly("申請書・在籍証明書", "業績書", "申請料支払い控え");
    assertThat(view.excluded()).extracting(s -> s.name().ja()).containsExactly("認定資格再取得理由書");
  }

  @Test
  void everything_that_is_missing_is_said_in_the_printed_words() {
    assertThat(
            completion.shortfalls(situations.renewal(member)).stream()
                .map(s -> s.message().ja())
                .toList())
        .containsExactly("当該年度会費の納入が必要です。", "申請書・在籍証明書が未完了です。", "業績書が未完了です。", "申請料支払い控えが未完了です。");
  }

  @Test
  void abstracts_are_pdf_of_at_most_two_a4_pages() {
    assertThat(add("ABSTRACTS", ApplicationSituations.pdf(2, true))).isEmpty();
    assertThat(add("ABSTRACTS", ApplicationSituations.pdf(3, true)))
        .containsExactly("A4形式2枚以内でご用意ください（3 ページあります）。");
    assertThat(add("ABSTRACTS", ApplicationSituations.pdf(1, false)))
        .containsExactly("A4形式のPDFをご用意ください。");
    assertThat(
            situations.files.add(member, id, "ACHIEVEMENTS", "ABSTRACTS", "a.png", PNG).refusals())
        .extracting(Refusal::code)
        .containsExactly("UPLOAD_TYPE");
    assertThat(
            situations
                .files
                .add(member, id, "ACHIEVEMENTS", "ABSTRACTS", "a.docx", WORD)
                .refusals())
        .extracting(refusal -> texts.of(refusal, Locale.JAPANESE))
        .containsExactly("この欄で受け付けるファイルの形式は PDF です。");
    assertThat(situations.section(member, "ACHIEVEMENTS").files()).hasSize(1);
  }

  @Test
  void a_receipt_may_be_a_picture_and_registers_its_section_by_itself() {
    assertThat(situations.files.add(member, id, "FEE_RECEIPT", "FEE_PROOF", "a.png", PNG).isDone())
        .isTrue();
    SectionView receipt = situations.section(member, "FEE_RECEIPT");
    assertThat(receipt.shownAs()).isEqualTo(SectionState.REGISTERED);
    situations.files.remove(member, id, receipt.files().get(0).id()).get();
    assertThat(situations.section(member, "FEE_RECEIPT").shownAs())
        .isEqualTo(SectionState.IN_PROGRESS);
  }

  @Test
  void with_everything_ticked_it_is_submitted_for_good() {
    situations.payDues(member);
    situations.fillIn(member);
    assertThat(completion.shortfalls(situations.renewal(member))).isEmpty();
    assertThat(completion.complete(member, id).isDone()).isTrue();
    assertThat(add("ABSTRACTS", ApplicationSituations.pdf(1, true)))
        .containsExactly(texts.of(Refusal.of("ALREADY_SUBMITTED"), Locale.JAPANESE));
  }

  private List<String> add(String upload, byte[] content) {
    return situations
        .files
        .add(member, id, "ACHIEVEMENTS", upload, "a.pdf", content)
        .refusals()
        .stream()
        .map(r -> texts.of(r, Locale.JAPANESE))
        .toList();
  }
}
