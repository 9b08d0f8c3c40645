package jp.koshin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a browser window: goes to pages, finds things by what is written on them, and looks.
 */
final class Visitor {

  private static final int PATIENCE = 15_000;
  private static final Pattern AWAY_FROM_LOGIN = Pattern.compile("^(?!.*/login).*$");

  private final BrowserContext context;

  private final String address;
  private final Screen screen;
  private final List<String> complaints = new ArrayList<>();
  final Page page;

  Visitor(Browser browser, String address, Screen screen) {
    this.address = address;
    this.screen = screen;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(screen == Screen.PHONE)
                .setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + page.url());
          }
        });
    page.onPageError(error -> complaints.add(error + " at " + page.url()));
  }

  /** Errors of the console and of scripts so far. */
  List<String> complaints() {
    return complaints;
  }

  void logIn(String username, String password) {
    go("login");
    enter(username, password);
    page.waitForURL(AWAY_FROM_LOGIN);
    assertThat(page.locator("h1")).hasCount(1);
  }

  /** Fills in the login form and sends it. */
  void enter(String username, String password) {
    page.getByLabel("会員番号またはユーザー名").fill(username);
    page.getByLabel("パスワード").first().fill(password);
    button("ログイン").click();
  }

  /** Opens a page and waits until it stands. */
  void go(String route) {
    page.navigate(address + "/" + route);
    assertThat(page.locator("h1")).hasCount(1);
  }

  /** Sets the language before the first page. */
  void speak(String language) {
    context.addCookies(List.of(new Cookie("koshin-language", language).setUrl(address)));
  }

  /** The server no longer knows this visit, as after a long rest. */
  void timesOut() {
    context.addCookies(
        List.of(new Cookie("JSESSIONID", "ended").setUrl(address).setHttpOnly(true)));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** A field by its label. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
  }

  /**
   * Waits until the page has answered everything, so that no row is exchanged under the pointer.
   */
  void settles() {
    page.waitForFunction(
        "() => Object.values(window.Vaadin.Flow.clients)"
            + ".every(client => !client.isActive || !client.isActive())");
  }

  /** What is written in the main part of the page. */
  Locator main() {
    return page.locator("main");
  }

  Locator heading() {
    return page.locator("h1");
  }

  /** Waits until the sentence is to be seen somewhere. */
  void sees(String sentence) {
    assertThat(page.getByText(sentence).first()).isVisible();
  }

  /** A message over the page. */
  void isTold(String sentence) {
    assertThat(
            page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(sentence))
                .first())
        .isVisible();
  }

  /** Writes what is seen now to a picture named after the journey and the screen. */
  void picture(String name) {
    page.waitForFunction("() => document.fonts.status === 'loaded'");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Journey.PICTURES.resolve(name + "-" + screen.word() + ".png")));
  }

  void close() {
    context.close();
  }
}
