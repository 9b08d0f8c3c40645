package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A renewal from its requirements to the certificate. */
class RenewalIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_physician_renews_and_holds_the_certificate(Screen screen) throws IOException {
    CurrentUser member = people.readyMember("加藤", "翔子");
    UUID renewal = people.renewal(member).id();
    Visitor physician = visitor(screen, member.username());
    physician.picture("home");
    physician.go("card");
    String oldCard = physician.page.locator(".koshin-code").innerText();
    payByCard(physician);
    physician.go("renewal");
    physician.sees("納入済");
    physician.picture("renewal");
    physician.button("申請する").click();
    physician
        .page
        .getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("申請する"))
        .click();
    physician.isTold("更新申請を受け付けました");

    approve(screen, Role.SECRETARIAT, member, renewal);
    approve(screen, Role.COMMITTEE, member, renewal);

    physician.go("renewal");
    assertThat(physician.main()).containsText("新しい任期");
    physician.go("card");
    assertThat(physician.page.locator(".koshin-code")).not().hasText(oldCard);
    physician.picture("card");
    Download certificate = physician.page.waitForDownload(() -> physician.link("認定証（PDF）").click());
    byte[] pdf = Files.readAllBytes(certificate.path());
    assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
  }

  private static void payByCard(Visitor physician) {
    physician.go("fees");
    physician.picture("fees");
    physician.button("カードで納入する").click();
    assertThat(physician.page).hasURL(java.util.regex.Pattern.compile(".*/test-gateway/pay.*"));
    physician.picture("gateway");
    physician.button("支払う").click();
    assertThat(physician.page).hasURL(java.util.regex.Pattern.compile(".*/fees\\?payment=paid"));
    assertThat(physician.main()).containsText("納入済");
  }

  private void approve(Screen screen, Role role, CurrentUser member, UUID renewal) {
    Visitor visitor = visitor(screen, people.staff(role, "担当 一郎").username());
    visitor.go("inbox?q=" + member.username() + "&task=" + people.taskOf(renewal));
    if (screen == Screen.PHONE) {
      visitor.button("判断へ進む").click();
    }
    visitor.picture("renewal-decision-" + role.name().toLowerCase(java.util.Locale.ROOT));
    visitor.button("承認").click();
    visitor.isTold("承認しました");
    visitor.close();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void who_lacks_something_is_told_everything_and_cannot_apply(Screen screen) {
    CurrentUser member = people.endingMember("木村", "大輔");
    Visitor physician = visitor(screen, member.username());
    physician.go("renewal");
    physician.sees("申請するには、次の点が足りません。");
    assertThat(physician.main()).containsText("単位が 50 単位足りません");
    assertThat(physician.main()).containsText("会費が納められていない年度があります");
    assertThat(physician.button("申請する")).isDisabled();
    physician.picture("renewal-missing");
  }
}
