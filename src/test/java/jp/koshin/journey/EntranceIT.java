package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.servlet.ServletContext;
import jp.koshin.access.CurrentUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming in, being kept out, changing the language, and leaving. */
class EntranceIT extends Journey {

  private static final int MINUTES_OF_REST = 30;

  @Autowired private ServletContext application;

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
  void the_language_once_chosen_is_found_again_at_another_browser(Screen screen) {
    CurrentUser member = people.member("宮本", "凛");
    Visitor visitor = visitor(screen, member.username());
    openMenu(visitor, screen);
    visitor.button("English").click();
    assertThat(visitor.heading()).hasText("Home");

    Visitor elsewhere = visitor(screen, member.username());
    assertThat(elsewhere.page.locator("html")).hasAttribute("lang", "en");
    assertThat(elsewhere.heading()).hasText("Home");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void a_visit_that_timed_out_says_so_and_nothing_that_was_entered_is_lost(Screen screen) {
    Assertions.assertThat(application.getSessionTimeout()).isEqualTo(MINUTES_OF_REST);
    CurrentUser member = people.member("片山", "澪");
    Visitor visitor = visitor(screen, member.username());
    visitor.go("claims/new");
    visitor.field("論文発表").check();
    leave(visitor, "題名", "鉄代謝と貧血");
    leave(visitor, "掲載誌・巻号・ページ", "臨床血液 67 12");
    visitor.sees("保存しました");
    visitor.settles();
    String claim = visitor.page.url();
    visitor.timesOut();
    leave(visitor, "題名", "鉄代謝と貧血の研究");
    visitor.sees("一定時間操作がなかったため、ログアウトしました");
    visitor.picture("timed-out");
    visitor.page.getByText("一定時間操作がなかったため").click();
    assertThat(visitor.heading()).hasText("ログイン");
    visitor.enter(member.username(), People.PASSWORD);
    visitor.page.waitForURL(claim + "*");
    assertThat(visitor.field("題名")).hasValue("鉄代謝と貧血");
    assertThat(visitor.field("掲載誌・巻号・ページ")).hasValue("臨床血液 67 12");
    visitor.picture("timed-out-back");
  }

  private static void leave(Visitor visitor, String label, String value) {
    visitor.field(label).fill(value);
    visitor.field(label).press("Tab");
  }

  private static void openMenu(Visitor visitor, Screen screen) {
    if (screen == Screen.PHONE) {
      visitor.page.locator("vaadin-drawer-toggle").click();
    }
  }
}
