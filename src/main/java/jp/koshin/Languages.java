package jp.koshin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of the pages: Japanese until somebody switches; remembered by the session, by a
 * cookie of this browser, and by the account, whose mails follow it.
 */
final class Languages {

  static final List<Locale> ALL = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private static final String COOKIE = "koshin-language";
  private static final int ONE_YEAR_OF_SECONDS = 365 * 24 * 60 * 60;

  private Languages() {}

  /** The language chosen in this browser; empty where nobody chose. */
  static Optional<Locale> chosen(@Nullable VaadinSession session, @Nullable VaadinRequest request) {
    Locale chosen = session == null ? null : session.getAttribute(Locale.class);
    return chosen != null ? Optional.of(chosen) : fromCookie(request);
  }

  static Locale other(Locale locale) {
    return isJapanese(locale) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  static boolean isJapanese(Locale locale) {
    return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
  }

  /** Switches this session and shows the page anew. */
  static void change(UI ui, Locale locale) {
    ui.getSession().setAttribute(Locale.class, locale);
    VaadinResponse response = VaadinResponse.getCurrent();
    if (response != null) {
      response.addCookie(cookie(locale));
    }
    ui.getPage().reload();
  }

  private static Cookie cookie(Locale locale) {
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR_OF_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static Optional<Locale> fromCookie(@Nullable VaadinRequest request) {
    Cookie[] cookies = request == null ? null : request.getCookies();
    Stream<Cookie> all = cookies == null ? Stream.empty() : Arrays.stream(cookies);
    return all.filter(cookie -> COOKIE.equals(cookie.getName()))
        .flatMap(cookie -> ALL.stream().filter(l -> l.getLanguage().equals(cookie.getValue())))
        .findFirst();
  }
}
