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

  private static void openMenu(Visitor visitor, Screen screen) {
    if (screen == Screen.PHONE) {
      visitor.page.locator("vaadin-drawer-toggle").click();
    }
  }
}
