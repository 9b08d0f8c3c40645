package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class GynaecologyPagesViewTest {

  @Autowired private ApplicationContext context;
  private ApplicationSituations situations;
  private CurrentUser member;
  private Browserless browser;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsog-specialist");
    member = situations.member(0);
    situations.open();
  }

  @AfterEach
  void log_out() {
    browser.close();
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_three_steps_stand_below_each_other_and_the_locked_ones_say_why() {
    browser = Browserless.as(context, member);
    open("");
    assertThat(_find(H2.class))
        .extracting(H2::getText)
        .contains("STEP 1：審査申請書作成", "STEP 2：審査料支払い", "STEP 3：専門医更新の審査申請");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("前のSTEP「STEP 1：審査申請書作成」が完了しないと次のSTEPには進めません。");
    assertThat(_find(Button.class, s -> s.withText("専門医更新の審査を申請する"))).isEmpty();
  }

  @Test
  void home_offers_the_fee_by_its_name_once_the_step_before_is_done() {
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).noneMatch(t -> t.contains("納入する"));
    UI.getCurrent().navigate("fees");
    assertThat(_find(H2.class)).extracting(H2::getText).contains("産婦人科専門医 審査料");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("前のSTEP「STEP 1：審査申請書作成」が完了しないと次のSTEPには進めません。");
    assertThat(_find(Button.class, s -> s.withText("カードで納入する"))).isEmpty();
    situations.fillIn(member);
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("審査料 22,000 円を納入する");
  }

  @Test
  void the_list_of_cases_offers_an_import_and_a_form_to_be_signed() {
    browser = Browserless.as(context, member);
    open("/CASES");
    assertThat(_get(H1.class).getText()).isEqualTo("診療実績の証明");
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getText)
        .contains("症例一覧の証明書（署名用）をダウンロードする（PDF）");
    assertThat(_find(H2.class)).extracting(H2::getText).contains("ファイルから取り込む");
  }

  @Test
  void the_form_of_the_list_and_the_uploads_do_not_offer_types_that_are_refused() {
    browser = Browserless.as(context, member);
    open("/CASES");
    assertThat(_find(Span.class))
        .extracting(Span::getText)
        .contains("書式をダウンロードする（CSV）")
        .noneMatch(text -> text.contains("PNG"));
  }

  @Test
  void the_secretariat_types_for_a_member_under_a_banner() {
    browser = Browserless.as(context, situations.secretariat);
    open("");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.contains("代理で入力しています"));
    assertThat(_find(H2.class)).extracting(H2::getText).contains("紙の申請書のスキャン（必須）");
  }

  @Test
  void staff_read_the_application_on_the_case_and_open_the_cases_by_a_press() {
    situations.fillIn(member);
    CurrentUser committee =
        situations.account("committee", jp.koshin.access.Role.COMMITTEE, null, null);
    browser = Browserless.as(context, committee);
    UI.getCurrent().navigate("cases/" + situations.renewal(member).id());
    assertThat(_find(Button.class, s -> s.withText("症例一覧を閲覧する"))).hasSizeLessThanOrEqualTo(1);
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("申請書をダウンロードする（PDF）");
  }

  private void open(String page) {
    UI.getCurrent().navigate("applications/" + situations.renewal(member).id() + page);
  }
}
