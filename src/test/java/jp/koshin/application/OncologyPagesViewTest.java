package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class OncologyPagesViewTest {

  @Autowired private ApplicationContext context;
  private ApplicationSituations situations;
  private CurrentUser member;
  private Browserless browser;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsmo-specialist");
    member = situations.member(0);
    situations.open();
    browser = Browserless.as(context, member);
  }

  @AfterEach
  void log_out() {
    browser.close();
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_renewal_page_leads_to_the_application() {
    UI.getCurrent().navigate("renewal");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("申請書類を作成する");
  }

  @Test
  void the_list_shows_each_document_with_its_state() {
    open("");
    assertThat(_get(H1.class).getText()).isEqualTo("専門医【更新】申請書");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("履歴書", "業績目録");
  }

  @Test
  void a_field_is_saved_as_it_is_left() {
    open("/CV");
    _setValue(_get(TextField.class, s -> s.withLabel("学歴 出身学校名")), "東京大学");
    assertThat(situations.section(member, "CV").answers().values()).containsEntry("school", "東京大学");
  }

  @Test
  void saving_an_incomplete_form_says_everything_on_top_in_the_printed_words() {
    open("/CV");
    _click(_get(Button.class, s -> s.withText("入力内容保存")));
    assertThat(lines(_get(ErrorSummary.class)))
        .containsExactly(
            "学歴 出身学校名 は必須入力です。",
            "学歴 卒業年月 は必須入力です。",
            "基本学会認定医 学会名 の値を選択してください。",
            "基本学会 資格種別 の値を選択してください。",
            "基本学会 認定番号 は必須入力です。");
    assertThat(_get(TextField.class, s -> s.withLabel("学歴 出身学校名")).getErrorMessage())
        .isEqualTo("学歴 出身学校名 は必須入力です。");
  }

  @Test
  void a_text_over_its_limit_says_so_at_the_field_and_leaving_asks_first() {
    open("/PROFILE");
    TextArea profile = _get(TextArea.class);
    _setValue(profile, "あ".repeat(1041));
    assertThat(profile.isInvalid()).isTrue();
    assertThat(profile.getErrorMessage()).isEqualTo("プロフィール は1040字以内で入力してください（現在 1041 字）。");
    assertThat(profile.getHelperText()).contains("1,041 / 1,040");
    UI.getCurrent().navigate("renewal");
    assertThat(_find(ConfirmDialog.class)).hasSize(1);
    assertThat(_get(H1.class).getText()).isEqualTo("プロフィール");
  }

  @Test
  void completing_shows_every_shortfall_and_asks_nothing() {
    open("");
    _click(_get(Button.class, s -> s.withText("申請を完了する")));
    assertThat(_find(ConfirmDialog.class)).isEmpty();
    assertThat(lines(_get(ErrorSummary.class)))
        .containsExactly(
            "業績単位が不足しています (現在 0 単位)",
            "「学会に 1 回以上参加」「セミナー A B の双方に参加」のいずれも満たされていません",
            "申請書類 [履歴書] が未登録です",
            "申請書類 [プロフィール] が未登録です",
            "申請書類 [研究活動歴] が未登録です",
            "申請書類 [業績目録] が未登録です");
  }

  @Test
  void an_exam_that_is_asked_for_is_no_option_and_once_applied_for_its_result_is_awaited() {
    browser.close();
    ApplicationSituations other = new ApplicationSituations(context, "jsmo-specialist");
    CurrentUser senior = other.member(3);
    other.open();
    browser = Browserless.as(context, senior);
    String page = "applications/" + other.renewal(senior).id();
    UI.getCurrent().navigate("renewal");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("筆記試験を申し込む");
    UI.getCurrent().navigate(page);
    assertThat(badges()).contains("未申込").doesNotContain("結果待ち");
    _click(_get(Button.class, s -> s.withText("申請を完了する")));
    assertThat(_find(_get(ErrorSummary.class), Anchor.class))
        .filteredOn(a -> a.getHref().endsWith("/EXAM"))
        .extracting(Anchor::getText)
        .containsExactly("4回目以降の更新には更新試験の合格が必要です");
    other.applications.applyForExam(senior, other.renewal(senior).id()).get();
    UI.getCurrent().navigate("renewal");
    assertThat(badges()).contains("結果待ち");
    UI.getCurrent().navigate(page);
    assertThat(badges()).contains("申込済", "結果待ち");
  }

  private static List<String> badges() {
    return _find(StatusBadge.class).stream()
        .map(badge -> badge.getElement().getTextRecursively())
        .toList();
  }

  @Test
  void a_complete_application_is_confirmed_and_then_fixed() {
    situations.fillInOncology(member);
    open("");
    _click(_get(Button.class, s -> s.withText("申請を完了する")));
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    assertThat(dialog.getElement().getProperty("message"))
        .isEqualTo("申請を完了すると申請書が確定され編集ができなくなります。申請を完了してよろしいですか？");
    ConfirmDialogKt._fireConfirm(dialog);
    assertThat(situations.renewal(member).status()).isEqualTo(RenewalStatus.SUBMITTED);
    open("/CV");
    assertThat(_find(TextField.class)).isEmpty();
    assertThat(_find(Button.class, s -> s.withText("入力内容保存"))).isEmpty();
  }

  @Test
  void rows_are_added_edited_and_removed_one_by_one() {
    open("/MEETINGS");
    _click(_get(Button.class, s -> s.withText("新規作成")));
    _setValue(_get(TextField.class, s -> s.withLabel("開催地")), "大阪");
    _setValue(_get(TextField.class, s -> s.withLabel("申請単位数")), "５");
    assertThat(situations.section(member, "MEETINGS").answers().rows())
        .containsExactly(Map.of("place", "大阪", "amount", "5"));
    _click(_get(Button.class, s -> s.withText("この行を削除")));
    assertThat(situations.section(member, "MEETINGS").answers().rows()).isEmpty();
  }

  @Test
  void a_value_of_a_row_that_cannot_be_stored_is_named_at_its_field_and_keeps_the_row_open() {
    open("/MEETINGS");
    _click(_get(Button.class, s -> s.withText("新規作成")));
    TextField amount = _get(TextField.class, s -> s.withLabel("申請単位数"));
    _setValue(amount, "51");
    assertThat(amount.getErrorMessage()).isEqualTo("No.1 申請単位数 は50以下で入力してください。");
    _setValue(_get(TextField.class, s -> s.withLabel("開催地")), "大阪");
    assertThat(amount.isInvalid()).isTrue();
    _click(_get(Button.class, s -> s.withText("入力を閉じる")));
    assertThat(_get(TextField.class, s -> s.withLabel("申請単位数")).getValue()).isEqualTo("51");
    _setValue(amount, "50");
    assertThat(amount.isInvalid()).isFalse();
    _click(_get(Button.class, s -> s.withText("入力を閉じる")));
    assertThat(_find(TextField.class, s -> s.withLabel("申請単位数"))).isEmpty();
  }

  @Test
  void an_application_that_is_over_asks_for_nothing_more() {
    browser.close();
    ApplicationSituations other = new ApplicationSituations(context, "jsmo-specialist");
    CurrentUser unknown = other.strangerToTheRoster(0);
    other.open();
    browser = Browserless.as(context, unknown);
    String page = "applications/" + other.renewal(unknown).id();
    UI.getCurrent().navigate(page);
    assertThat(_find(Button.class, s -> s.withText("登録"))).hasSize(1);
    UI.getCurrent().navigate("renewal");
    other.at(other.window.closes());
    UI.getCurrent().navigate(page);
    assertThat(_find(Button.class, s -> s.withText("登録"))).isEmpty();
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.startsWith("会員情報が登録されていないため"));
  }

  @Test
  void a_row_deleted_before_any_of_it_was_stored_leaves_nothing_unsaved() {
    open("/MEETINGS");
    _click(_get(Button.class, s -> s.withText("新規作成")));
    _setValue(_get(TextField.class, s -> s.withLabel("申請単位数")), "51");
    _click(_get(Button.class, s -> s.withText("この行を削除")));
    UI.getCurrent().navigate("renewal");
    assertThat(_find(ConfirmDialog.class)).isEmpty();
  }

  private void open(String page) {
    UI.getCurrent().navigate("applications/" + situations.renewal(member).id() + page);
  }

  private static List<String> lines(ErrorSummary errors) {
    return _find(errors, ListItem.class).stream()
        .map(
            item ->
                item.getChildren()
                    .map(line -> line instanceof Anchor a ? a.getText() : ((Div) line).getText())
                    .findFirst()
                    .orElse(""))
        .toList();
  }
}
