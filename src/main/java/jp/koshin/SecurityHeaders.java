package jp.koshin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What each answer tells the browser not to do. */
final class SecurityHeaders {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /**
   * Flow sets styles on elements and evaluates what the server sends; scripts come from here or
   * bear the nonce of {@link PageScripts}, which replaces this header on pages.
   */
  private static final String PAGE =
      "default-src 'self'; script-src 'self' 'unsafe-eval'%s; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String GATEWAY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'";

  private static final String DOCUMENTATION =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static String page(String nonce) {
    return PAGE.formatted(" 'nonce-" + nonce + "'");
  }

  static void machines(HttpSecurity http) throws Exception {
    set(http, NOTHING);
  }

  static void gateway(HttpSecurity http) throws Exception {
    set(http, GATEWAY);
  }

  static void documentation(HttpSecurity http) throws Exception {
    set(http, DOCUMENTATION);
  }

  static void pages(HttpSecurity http) throws Exception {
    set(http, PAGE.formatted(""));
  }

  private static void set(HttpSecurity http, String policy) throws Exception {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions ->
                        permissions.policy("geolocation=(), microphone=(), payment=(), usb=()")));
  }
}
