package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The work of the secretariat: paper, money and the desk at the venue. */
class SecretariatIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void dues_are_recorded_and_a_claim_is_typed_from_paper(Screen screen) {
    CurrentUser member = people.member("佐々木", "薫");
    Visitor office = visitor(screen, people.staff(Role.SECRETARIAT, "事務局 一子").username());
    office.go("members");
    office.field("会員を探す").fill(member.username());
    // the member of the other screen has the same name, and is on the list until it is searched
    assertThat(office.link("佐々木 薫")).hasCount(1);
    office.link("佐々木 薫").click();
    assertThat(office.heading()).hasText("佐々木 薫");
    Locator record =
        office.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("年度：本日納入として記録"));
    assertThat(record.first()).isVisible();
    int unpaid = record.count();
    record.first().click();
    office.isTold("年度の会費を記録しました");
    assertThat(record).hasCount(unpaid - 1);
    office.picture("member");

    office.button("代理入力を始める").click();
    office.sees("代理入力");
    office.field("学会参加").check();
    office.field("開催日・発表日").fill(people.today().minusDays(50).toString());
    office.sees("年度）");
    office.field("学会・集会名").fill("欧州血液学会");
    office.field("学会・集会名").press("Tab");
    office
        .page
        .locator("vaadin-upload input[type=file]")
        .first()
        .setInputFiles(new FilePayload("郵送された参加証.pdf", "application/pdf", People.certificate()));
    assertThat(office.page.locator(".koshin-thumb")).hasCount(1);
    office.picture("proxy");
    office.button("次へ").click();
    office.button("申請する").click();
    office.sees("受付番号は");

    Visitor physician = visitor(screen, member.username());
    physician.go("notices");
    assertThat(physician.main()).containsText("代理");
    physician.picture("notices");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_postal_transfer_is_announced_and_confirmed(Screen screen) {
    CurrentUser member = people.endingMember("清水", "亮");
    Visitor physician = visitor(screen, member.username());
    physician.go("fees");
    physician.button("郵便振替で納入する").click();
    physician.isTold("郵便振替の手続きを受け付けました");

    Visitor office = visitor(screen, people.staff(Role.SECRETARIAT, "事務局 一子").username());
    office.go("payments?q=" + member.username());
    office.button("入金を確認").first().click();
    Locator dialog = office.page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("入金を確認")).click();
    office.isTold("入金を確認しました");
    office.picture("payments");

    physician.go("fees");
    assertThat(physician.main()).containsText("納入済");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_statement_of_the_bank_pays_a_renewal(Screen screen) {
    CurrentUser member = people.endingMember("村上", "直");
    Visitor physician = visitor(screen, member.username());
    physician.go("fees");
    String reference =
        physician.page.locator("dt:has-text('照会番号') + dd").first().textContent().strip();

    Visitor office = visitor(screen, people.staff(Role.SECRETARIAT, "事務局 一子").username());
    office.go("payments/statements");
    String statement =
        "取引日,お支払金額,お預り金額,摘要\n%s,,\"20,000\",振込 ﾑﾗｶﾐ ﾅｵ %s\n%s,330,,振込手数料\n"
            .formatted(people.today(), reference, people.today());
    office
        .page
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("明細.csv", "text/csv", statement.getBytes(StandardCharsets.UTF_8)));
    office.sees("番号と金額が一致 1 件");
    office.picture("statement");
    office.button("1 件を取り込む").click();
    office.isTold("1 件を取り込みました");

    physician.go("fees");
    assertThat(physician.main()).containsText("納入済");
    physician.picture("fees");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_member_who_checks_in_twice_is_credited_once(Screen screen) {
    CurrentUser member = people.member("鈴木", "一郎");
    Visitor office = visitor(screen, people.staff(Role.SECRETARIAT, "事務局 一子").username());
    office.go("venue");
    for (String answer : new String[] {"登録しました", "登録済みです"}) {
      office.field("カードまたは会員番号").fill(member.username());
      office.field("カードまたは会員番号").press("Enter");
      assertThat(office.page.locator(".koshin-scans li").first()).containsText(answer);
    }
    office.field("カードまたは会員番号").fill("NOBODY");
    office.button("登録").click();
    assertThat(office.page.locator(".koshin-scans li").first()).containsText("会員が見つかりません");
    assertThat(office.main()).containsText("この画面で登録した人数 1");
    office.picture("venue");
  }
}
