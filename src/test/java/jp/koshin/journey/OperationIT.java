package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator, the auditor and the administrator do. */
class OperationIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_operator_reads_mails_and_the_trail_verifies(Screen screen) {
    CurrentUser member = people.member("田村", "静");
    people.submittedClaim(member, "アメリカ血液学会");
    Visitor operator = visitor(screen, people.staff(Role.OPERATOR, "運用 五郎").username());
    operator.go("operations");
    operator.sees("失敗した処理はありません");
    operator.page.waitForCondition(
        () -> {
          operator.button("再読み込み").click();
          operator.settles();
          return operator.button("本文").first().isVisible();
        });
    operator.button("本文").first().click();
    assertThat(operator.page.locator(".koshin-pre")).isVisible();
    operator.button("閉じる").click();
    operator.picture("operations");
    operator.go("audit");
    operator.sees("改ざんは見つかりません");

    Visitor auditor = visitor(screen, people.staff(Role.AUDITOR, "監査 六郎").username());
    auditor.sees("改ざんは見つかりません");
    auditor.button("検証する").click();
    auditor.sees("改ざんは見つかりません");
    auditor.picture("audit");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_administrator_changes_a_window(Screen screen) {
    people.endingMember("千葉", "栞");
    Visitor administrator = visitor(screen, people.staff(Role.ADMINISTRATOR, "管理 四郎").username());
    administrator.go("seasons");
    administrator.picture("seasons");
    administrator.button("期間を変える").first().click();
    Locator dialog = administrator.page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    administrator.picture("seasons-change");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
    administrator.isTold("受付期間を保存しました");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_administrator_plans_the_window_of_a_coming_year(Screen screen) {
    String year = String.valueOf(people.today().getYear() + 3 + screen.ordinal());
    Visitor administrator = visitor(screen, people.staff(Role.ADMINISTRATOR, "管理 四郎").username());
    administrator.go("seasons");
    administrator.button("受付期間を設ける").click();
    Locator dialog = administrator.page.getByRole(AriaRole.DIALOG);
    Locator field = dialog.getByLabel("申請年度");
    field.fill(year);
    field.press("Tab");
    assertThat(dialog.locator("vaadin-date-time-picker input").first())
        .hasValue(java.util.regex.Pattern.compile(".*" + year + ".*"));
    administrator.picture("seasons-plan");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
    administrator.isTold("受付期間を保存しました");
    administrator.sees(year + " 年度");
    administrator.picture("seasons-planned");
  }
}
