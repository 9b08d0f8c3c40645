package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.Payments;
import jp.koshin.programme.ActivityKind;
import jp.koshin.ui.Browserless;
import jp.koshin.valuation.Course;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  void missing_cases_are_mended_in_the_application_and_missing_courses_by_a_claim() {
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("renewal");
    String application = "applications/" + situations.renewal(member).id();
    assertThat(_find(ListItem.class))
        .filteredOn(item -> textOf(item).startsWith("不足診療実績が5単位以上"))
        .singleElement()
        .satisfies(item -> assertThat(_get(item, Anchor.class).getHref()).isEqualTo(application));
    assertThat(_find(ListItem.class))
        .filteredOn(item -> textOf(item).startsWith("不足産婦人科領域講習が20単位以上"))
        .singleElement()
        .satisfies(item -> assertThat(_get(item, Anchor.class).getHref()).isEqualTo("claims/new"));
  }

  private static String textOf(ListItem item) {
    return item.getElement().getTextRecursively();
  }

  @Test
  void documents_that_are_not_asked_for_stand_where_the_form_has_them() {
    ApplicationSituations exempt = new ApplicationSituations(context, "jsog-specialist");
    CurrentUser senior = exempt.member(3);
    exempt.open();
    browser = Browserless.as(context, senior);
    UI.getCurrent().navigate("applications/" + exempt.renewal(senior).id());
    assertThat(_find(ListItem.class))
        .extracting(GynaecologyPagesViewTest::textOf)
        .filteredOn(text -> !text.startsWith("STEP"))
        .map(text -> text.substring(0, 4))
        .containsExactly("産婦人科", "勤務実態", "診療実績", "機構単位");
  }

  @Test
  void a_number_that_has_run_out_is_said_so_and_another_one_is_offered() {
    situations.fillIn(member);
    UUID fee = Objects.requireNonNull(situations.renewal(member).fee()).id();
    Payments payments = context.getBean(Payments.class);
    payments.bySlip(member, fee, PaymentMethod.CONVENIENCE_STORE).get();
    situations.at(situations.window.opens().plus(Duration.ofDays(30)));
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("fees");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.startsWith("払込番号 ") && text.contains("が過ぎました。"));
    assertThat(_find(Button.class, s -> s.withText("コンビニで納入する"))).hasSize(1);
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("審査料 22,000 円を納入する");
  }

  @Test
  void the_renewal_page_says_what_the_society_says_and_asks_for_no_dues() {
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("renewal");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("更新手続きをしないと、翌年の4月1日から専門医資格を喪失します。");
    UI.getCurrent().navigate("fees");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .noneMatch(text -> text.contains("会費"))
        .anyMatch(text -> text.startsWith("※一旦納入された審査料は返還いたしません。"));
  }

  @Test
  void home_asks_for_as_many_credits_as_the_number_of_renewals_asks_for() {
    browser = Browserless.as(context, situations.member(3));
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("あと 40 単位 → 試算する");
  }

  @Test
  void home_counts_as_the_renewal_does_with_the_caps_of_each_part() {
    situations.credit(member, ActivityKind.ATTENDANCE, "ACADEMIC", "学術講演会", 8);
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("あと 44 単位 → 試算する");
  }

  @Test
  void home_of_a_lapsed_certification_counts_no_days() {
    Certifications certifications = context.getBean(Certifications.class);
    certifications.lapse(
        certifications.of(ApplicationSituations.id(member), "jsog-specialist").orElseThrow().id());
    browser = Browserless.as(context, member);
    UI.getCurrent().navigate("");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("認定は失効しています")
        .noneMatch(text -> text.startsWith("更新まで"));
  }

  @Test
  void the_tally_has_the_lines_and_columns_of_the_printed_form_in_their_order() {
    course("SAFETY", 2);
    course("ETHICS", 1);
    course("WORK_LIFE", 1);
    situations.credit(member, ActivityKind.COURSE, "DOMAIN", "領域講習", 21);
    situations.credit(member, ActivityKind.ATTENDANCE, "ACADEMIC", "学術講演会", 8);
    situations.credit(member, ActivityKind.PAPER, "ACADEMIC", "論文", 2);
    browser = Browserless.as(context, member);
    open("/TALLY");
    assertThat(_find(DescriptionList.Term.class))
        .extracting(term -> term.getElement().getText())
        .containsExactly("機構専門医認定日", "次回専門医更新申請", "専門医活動期間", "連続した更新回数", "表示年月日");
    assertThat(rowsOf("koshin-grouped"))
        .containsExactly(
            List.of("", "共通講習(必修A)", "共通講習(必修B)", "共通講習(任意C)", "産婦人科領域講習", "学術集会参加"),
            List.of("合計単位数", "3", "0", "1", "21", "8"),
            List.of("", "医療安全", "医療倫理", "感染対策", "医療制度と法律", "地域医療", "医療福祉制度", "医療経済", "両立支援"),
            List.of("単位数", "2", "1", "0", "0", "0", "0", "0", "1"));
  }

  @Test
  void the_tally_sums_up_what_counts_the_listed_cases_included() {
    situations.credit(member, ActivityKind.COURSE, "DOMAIN", "領域講習", 21);
    situations.credit(member, ActivityKind.ATTENDANCE, "ACADEMIC", "学術講演会", 8);
    situations.fillIn(member);
    browser = Browserless.as(context, member);
    open("/TALLY");
    assertThat(rowsOf("koshin-figures"))
        .contains(
            List.of("項目", "取得単位数", "計上単位数"),
            List.of("i) 診療実績の証明", "5", "5"),
            List.of("ii) 専門医共通講習", "0", "0"),
            List.of("iii) 産婦人科領域講習", "21", "21"),
            List.of("iv) 学術業績・診療以外の活動実績", "8", "6"));
    assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("合計 32 単位");
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
  void what_seems_to_name_a_patient_is_said_below_its_field_and_in_the_list() {
    browser = Browserless.as(context, member);
    open("/CASES");
    _click(_get(Button.class, s -> s.withText("新規作成")));
    _get(TextField.class, s -> s.withLabel("診断名")).setValue("切迫早産 山田花子様");
    assertThat(_find(Span.class))
        .extracting(Span::getText)
        .filteredOn(text -> text.startsWith("診断名 に氏名と見える記載があります。"))
        .hasSize(2);
    assertThat(_get(TextField.class, s -> s.withLabel("診断名")).isInvalid()).isFalse();
  }

  @Test
  void a_returned_application_says_why_and_until_when() {
    browser = Browserless.as(context, member);
    context
        .getBean(JdbcClient.class)
        .sql(
            "update renewal set status = 'RETURNED', reason = '不鮮明です。', correction_due = now()"
                + " where id = ?")
        .param(situations.renewal(member).id())
        .update();
    open("");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("不鮮明です。")
        .anyMatch(text -> text.startsWith("修正期限"));
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
  void the_secretariat_finds_on_the_case_where_a_paper_application_is_entered() {
    browser = Browserless.as(context, situations.secretariat);
    String id = situations.renewal(member).id().toString();
    UI.getCurrent().navigate("cases/" + id);
    assertThat(_get(Anchor.class, s -> s.withText("書類による申請を代理で入力する")).getHref())
        .isEqualTo("applications/" + id);
  }

  @Test
  void reviewers_read_what_the_scan_of_a_paper_application_is() {
    situations.fillIn(member);
    situations
        .files
        .addScan(
            situations.secretariat,
            situations.renewal(member).id(),
            "p.pdf",
            ApplicationSituations.pdf(1, true))
        .get();
    browser = Browserless.as(context, situations.secretariat);
    UI.getCurrent().navigate("cases/" + situations.renewal(member).id());
    assertThat(_find(Button.class))
        .extracting(Button::getText)
        .contains("紙の申請書のスキャン")
        .doesNotContain("PAPER_SCAN");
  }

  @Test
  void a_regional_society_that_types_reads_who_records_the_fee() {
    situations.fillIn(member);
    browser =
        Browserless.as(
            context,
            situations.account("region", jp.koshin.access.Role.REGIONAL_REVIEWER, null, "kanto"));
    open("");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.startsWith("地方学会の専用口座などへの送金は、事務局が入金を確認して記録します。"));
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

  private void course(String subject, int credits) {
    situations.credit(
        member, ActivityKind.COURSE, "COMMON", "共通講習 " + subject, credits, Course.valueOf(subject));
  }

  /** The cells of the tables of a class, row by row. */
  private static List<List<String>> rowsOf(String table) {
    return _find(NativeTable.class).stream()
        .filter(found -> found.hasClassName(table))
        .flatMap(found -> _find(found, NativeTableRow.class).stream())
        .map(row -> row.getChildren().map(cell -> cell.getElement().getText()).toList())
        .toList();
  }

  private void open(String page) {
    UI.getCurrent().navigate("applications/" + situations.renewal(member).id() + page);
  }
}
