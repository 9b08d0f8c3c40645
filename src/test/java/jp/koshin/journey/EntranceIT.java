package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jp.koshin.access.CurrentUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming in, being kept out, changing the language, and leaving. */
class EntranceIT extends Journey {

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_wrong_password_is_refused_and_too_many_lock_the_name(Screen screen) {
    CurrentUser member = people.member("中村", "葵");
    Visitor visitor = stranger(screen);
    visitor.go("login");
    visitor.enter(member.username(), "wrong");
    visitor.sees("ログインできませんでした");
    visitor.picture("login-failed");
    for (int i = 0; i < 4; i++) {
      visitor.go("login");
      visitor.enter(member.username(), "wrong");
      assertThat(visitor.page).hasURL(java.util.regex.Pattern.compile(".*login\\?.*"));
    }
    visitor.sees("しばらくログインできません");
    visitor.picture("login-locked");
    visitor.go("login");
    visitor.enter(member.username(), People.PASSWORD);
    visitor.sees("しばらくログインできません");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_language_changes_there_and_back_and_the_log_out_ends_the_visit(Screen screen) {
    CurrentUser member = people.member("西田", "悠");
    Visitor visitor = visitor(screen, member.username());
    visitor.go("credits");
    openMenu(visitor, screen);
    visitor.button("English").click();
    assertThat(visitor.page.locator("html")).hasAttribute("lang", "en");
    assertThat(visitor.heading()).not().hasText("単位一覧");
    visitor.picture("credits-english");
    visitor.go("fees");
    assertThat(visitor.page.locator("html")).hasAttribute("lang", "en");
    openMenu(visitor, screen);
    visitor.button("日本語").click();
    assertThat(visitor.page.locator("html")).hasAttribute("lang", "ja");
    assertThat(visitor.heading()).hasText("納入");
    openMenu(visitor, screen);
    visitor.button("ログアウト").click();
    assertThat(visitor.page).hasURL(java.util.regex.Pattern.compile(".*/login.*"));
    visitor.go("credits");
    assertThat(visitor.heading()).hasText("ログイン");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void who_was_away_too_long_finds_the_input_again(Screen screen) {
    CurrentUser member = people.member("根本", "環");
    Visitor visitor = visitor(screen, member.username());
    visitor.go("claims/new");
    visitor.field("学会参加").check();
    visitor.field("開催日・発表日").fill(people.today().minusDays(60).toString());
    visitor.field("開催日・発表日").press("Tab");
    visitor.sees("保存しました");
    visitor.isAway();
    visitor.field("論文発表").check();
    visitor.sees("一定時間操作がなかったため、ログアウトしました");
    visitor.picture("session-expired");
    visitor.logIn(member.username(), People.PASSWORD);
    visitor.link("下書き 1 件を仕上げる").click();
    assertThat(visitor.heading()).hasText("単位一覧");
    assertThat(visitor.main()).containsText("下書き");
  }

  private static void openMenu(Visitor visitor, Screen screen) {
    if (screen == Screen.PHONE) {
      visitor.page.locator("vaadin-drawer-toggle").click();
    }
  }
}
