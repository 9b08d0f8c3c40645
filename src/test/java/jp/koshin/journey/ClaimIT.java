package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A claim from the physician's hands through the reviewer's to the ledger. */
class ClaimIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_claim_is_filed_approved_and_credited(Screen screen) {
    CurrentUser member = people.member("青木", "真理");
    Visitor physician = visitor(screen, member.username());
    physician.picture("home-new");
    fileClaim(physician, people.today().minusDays(30));
    assertThat(people.claims(member)).isEqualTo(1);

    Visitor reviewer = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    openTask(reviewer, screen, member.username());
    reviewer.picture("inbox");
    toDecision(reviewer, screen);
    reviewer.picture("decision");
    reviewer.page.keyboard().press("a");
    reviewer.isTold("承認しました");
    reviewer.page.keyboard().press("u");
    reviewer.isTold("判断を取り消しました");
    toDecision(reviewer, screen);
    reviewer.button("承認").click();
    reviewer.isTold("承認しました");
    reviewer.sees("未処理 0");

    physician.go("");
    assertThat(physician.page.locator(".koshin-chart-figure strong")).hasText("3");
    physician.go("credits");
    assertThat(physician.main()).containsText("承認");
    physician.picture("credits");
  }

  private void fileClaim(Visitor physician, LocalDate date) {
    physician.go("claims/new");
    physician.field("学会参加").check();
    physician
        .field("開催日・発表日")
        .fill(
            "令和%d年%d月%d日"
                .formatted(date.getYear() - 2018, date.getMonthValue(), date.getDayOfMonth()));
    physician.sees("年度）");
    Locator event = physician.field("学会・集会名");
    event.click();
    event.pressSequentially("ASH");
    Locator suggestion =
        physician
            .page
            .locator("vaadin-combo-box-item")
            .filter(
                new Locator.FilterOptions()
                    .setHasText("American Society of Hematology")
                    .setVisible(true));
    assertThat(suggestion).hasCount(1);
    physician.page.waitForCondition(() -> opensUnder(suggestion, event));
    event.press("ArrowDown");
    event.press("Enter");
    assertThat(physician.page.locator(".koshin-value .koshin-figure")).hasText("3");
    attach(physician, "参加証.pdf");
    physician.picture("claim-form");
    physician.button("次へ").click();
    assertThat(physician.heading()).hasText("申請内容の確認");
    physician.picture("claim-check");
    physician.button("申請する").click();
    physician.sees("受付番号は");
    physician.picture("claim-received");
  }

  /** Where the eye looks for it, and not in a corner of the window. */
  private static boolean opensUnder(Locator suggestion, Locator field) {
    BoundingBox opened = suggestion.boundingBox();
    BoundingBox typed = field.boundingBox();
    return opened != null
        && Math.abs(opened.x - typed.x) < typed.width / 4
        && opened.width > typed.width / 2;
  }

  private static void attach(Visitor visitor, String name) {
    visitor
        .page
        .locator("vaadin-upload input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "application/pdf", People.certificate()));
    assertThat(
            visitor
                .page
                .locator(".koshin-thumb")
                .filter(new Locator.FilterOptions().setHasText(name)))
        .hasCount(1);
  }

  private static void openTask(Visitor reviewer, Screen screen, String memberNumber) {
    reviewer.go("inbox?q=" + memberNumber);
    Locator line = reviewer.page.locator(".koshin-inbox-line");
    assertThat(line).hasCount(1);
    line.click();
    Locator picture = reviewer.page.locator(".koshin-evidence-sheet img");
    assertThat(picture).isVisible();
    reviewer.page.waitForFunction("e => e.naturalWidth > 100", picture.elementHandle());
  }

  private static void toDecision(Visitor reviewer, Screen screen) {
    if (screen == Screen.PHONE) {
      reviewer.button("判断へ進む").click();
    }
    assertThat(reviewer.button("承認")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_returned_claim_is_corrected_and_handed_in_again(Screen screen) {
    CurrentUser member = people.member("石川", "健");
    ClaimView claim = people.submittedClaim(member, "アメリカ血液学会");
    Visitor reviewer = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    openTask(reviewer, screen, member.username());
    toDecision(reviewer, screen);
    reviewer.button("差戻し").click();
    reviewer.sees("理由を入力してください。");
    reviewer.field("理由").fill("参加証の氏名が読み取れません。");
    reviewer.button("差戻し").click();
    reviewer.isTold("差戻しました");

    Visitor physician = visitor(screen, member.username());
    physician.link("差戻し 1 件を直す").click();
    assertThat(physician.heading()).hasText("単位一覧");
    physician
        .main()
        .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("血液学会"))
        .first()
        .click();
    assertThat(physician.heading()).hasText("差戻しの修正");
    physician.sees("参加証の氏名が読み取れません。");
    physician.picture("claim-returned");
    attach(physician, "新しい参加証.pdf");
    physician.button("次へ").click();
    physician.button("申請する").click();
    physician.sees("受付番号は");

    reviewer.go("cases/" + claim.id());
    reviewer.sees("差し戻しました");
    assertThat(reviewer.page.locator("koshin-process svg").first()).isVisible();
    reviewer.picture("case");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_claim_is_rejected_with_a_template_as_its_reason(Screen screen) {
    CurrentUser member = people.member("上田", "恵");
    ClaimView claim = people.submittedClaim(member, "アメリカ血液学会");
    Visitor reviewer = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    openTask(reviewer, screen, member.username());
    toDecision(reviewer, screen);
    Locator template = reviewer.field("定型文");
    template.fill("ご本人の氏名");
    assertThat(
            reviewer
                .page
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("ご本人の氏名が確認できません")))
        .hasCount(1);
    template.press("ArrowDown");
    template.press("Enter");
    assertThat(reviewer.field("理由"))
        .hasValue(java.util.regex.Pattern.compile(".*ご本人の氏名が確認できません.*"));
    reviewer.button("却下").click();
    reviewer.isTold("却下しました");

    Visitor physician = visitor(screen, member.username());
    physician.go("claims/" + claim.id());
    physician.sees("却下");
    physician.sees("ご本人の氏名が確認できません");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void two_clicks_back_and_reload_make_one_claim(Screen screen) {
    CurrentUser member = people.member("江藤", "学");
    ClaimView draft = people.draftClaim(member, "アメリカ血液学会", people.today().minusDays(30));
    Visitor physician = visitor(screen, member.username());
    physician.go("claims/" + draft.id());
    physician.button("次へ").click();
    assertThat(physician.heading()).hasText("申請内容の確認");
    physician.button("申請する").dblclick();
    physician.sees("受付番号は");
    physician.page.reload();
    assertThat(physician.main()).containsText("申請中");
    physician.page.goBack();
    physician.page.goForward();
    assertThat(physician.main()).containsText("申請中");
    assertThat(people.claims(member)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void several_claims_are_answered_at_once_and_one_is_given_to_a_colleague(Screen screen) {
    CurrentUser member = people.member("坂本", "幸");
    people.submittedClaim(member, "アメリカ血液学会", people.today().minusDays(30));
    people.submittedClaim(member, "アメリカがん学会", people.today().minusDays(40));
    CurrentUser colleague = people.staff(Role.REVIEWER, "審査 次郎" + screen.word());
    Visitor reviewer = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    reviewer.go("inbox?q=" + member.username());
    assertThat(reviewer.page.locator(".koshin-inbox-line")).hasCount(2);
    reviewer.settles();
    giveAway(reviewer, screen, colleague);

    if (screen == Screen.PHONE) {
      reviewer.button("証明書類へ戻る").click();
      reviewer.button("一覧へ戻る").click();
    }
    reviewer.button("表示中の案件をすべて選ぶ").click();
    reviewer.sees("2 件を選択中");
    Locator pick = reviewer.page.locator(".koshin-pick input").first();
    pick.uncheck();
    reviewer.sees("1 件を選択中");
    pick.check();
    reviewer.sees("2 件を選択中");
    reviewer.picture("inbox-chosen");
    reviewer.button("まとめて判断").click();
    reviewer.picture("inbox-together");
    reviewer.button("実行").click();
    reviewer.sees("1件承認、1件は確認が必要");
    reviewer.sees(colleague.displayName() + "さんが担当しています");
    reviewer.picture("inbox-result");
    reviewer.button("結果を閉じる").click();
    reviewer.sees("未処理 1");
  }

  private static void giveAway(Visitor reviewer, Screen screen, CurrentUser colleague) {
    reviewer.page.locator(".koshin-inbox-line").first().click();
    toDecision(reviewer, screen);
    reviewer.button("担当を変える").click();
    Locator person = reviewer.page.getByRole(AriaRole.COMBOBOX, named("担当者"));
    person.fill(colleague.username());
    assertThat(
            reviewer
                .page
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(colleague.username())))
        .hasCount(1);
    person.press("ArrowDown");
    person.press("Enter");
    reviewer.button("この人に渡す").click();
    reviewer.isTold("1 件の担当を変えました");
    assertThat(reviewer.page.locator(".koshin-decision"))
        .containsText("担当 " + colleague.displayName());
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** A key is a letter of what somebody writes, or of a word that is still being composed. */
  @ParameterizedTest
  @EnumSource(Screen.class)
  void keys_decide_nothing_while_something_is_written(Screen screen) {
    CurrentUser member = people.member("清水", "学");
    people.submittedClaim(member, "アメリカ血液学会");
    Visitor reviewer = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    openTask(reviewer, screen, member.username());
    toDecision(reviewer, screen);
    reviewer.field("理由").pressSequentially("a");
    reviewer
        .page
        .locator("body")
        .evaluate(
            "body => body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', isComposing: true,"
                + " bubbles: true}))");
    reviewer.settles();
    assertThat(reviewer.field("理由")).hasValue("a");
    assertThat(reviewer.button("承認")).isVisible();
    reviewer.button("承認").click();
    reviewer.isTold("承認しました");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_second_of_two_reviewers_is_told(Screen screen) {
    CurrentUser member = people.member("小川", "望");
    people.submittedClaim(member, "アメリカ血液学会");
    Visitor first = visitor(screen, people.staff(Role.REVIEWER, "審査 花子").username());
    Visitor second = visitor(screen, people.staff(Role.REVIEWER, "審査 次郎").username());
    openTask(first, screen, member.username());
    openTask(second, screen, member.username());
    toDecision(first, screen);
    toDecision(second, screen);
    first.button("承認").click();
    first.isTold("承認しました");
    second.button("承認").click();
    second.sees("判断されています");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void what_is_missing_is_said_on_top_and_beside_the_field(Screen screen) {
    CurrentUser member = people.member("岡", "誠");
    Visitor physician = visitor(screen, member.username());
    physician.go("claims/new");
    physician.button("次へ").click();
    physician.sees("点を直してください");
    physician.field("学会参加").check();
    physician.button("次へ").click();
    physician.sees("「参加証」を添付してください");
    physician.picture("claim-errors");
    assertThat(people.claims(member)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_file_of_an_earlier_claim_is_used_again(Screen screen) {
    CurrentUser member = people.member("神田", "楓");
    people.submittedClaim(member, "アメリカ血液学会");
    people.submittedClaim(people.member("別人", "渚"), "アメリカ血液学会");
    Visitor physician = visitor(screen, member.username());
    physician.go("claims/new");
    physician.field("学会参加").check();
    physician.button("以前のファイルを使う").click();
    Locator use =
        physician.page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName("参加証.pdf を使う"));
    assertThat(use).hasCount(1);
    physician.settles();
    physician.picture("claim-earlier-files");
    use.click();
    assertThat(physician.page.locator("main .koshin-thumb")).containsText("参加証.pdf");
    assertThat(physician.button("以前のファイルを使う")).not().isVisible();
    physician.picture("claim-earlier-file-used");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_lost_card_is_replaced_and_its_code_stops_working(Screen screen) {
    CurrentUser member = people.member("小松", "楽");
    Visitor physician = visitor(screen, member.username());
    physician.go("card");
    String lost = physician.page.locator(".koshin-code").textContent();
    physician.button("紛失したので再発行する").click();
    physician.sees("これまでのカードのコードはすぐに使えなくなります");
    physician.picture("card-reissue");
    physician.button("再発行する").click();
    physician.isTold("会員証を再発行しました");
    assertThat(physician.page.locator(".koshin-code")).not().hasText(lost);
    physician.picture("card-reissued");
    physician.go("notices");
    physician.sees("会員証を再発行しました（");
  }
}
