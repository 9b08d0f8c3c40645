package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.NewAccount;
import jp.koshin.access.PasswordResetRequested;
import jp.koshin.access.PasswordResets;
import jp.koshin.access.Role;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@KoshinTest
class SecurityModuleTest {

  private static final String PASSWORD = "a quiet harbour";

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired PasswordResets resets;
  @Autowired JdbcClient jdbc;

  @Test
  void a_login_begins_a_new_session_and_leads_home() throws Exception {
    MockHttpSession before = new MockHttpSession();
    String name = account();
    String id = before.getId();

    HttpSession after =
        web.perform(
                post("/login")
                    .session(before)
                    .param("username", name)
                    .param("password", PASSWORD)
                    .with(csrf()))
            .andExpect(redirectedUrl("/"))
            .andReturn()
            .getRequest()
            .getSession();

    assertThat(after).isNotNull();
    assertThat(after.getId()).isNotEqualTo(id);
  }

  @Test
  void failures_lead_back_and_the_fifth_tells_how_long_to_wait() throws Exception {
    String name = account();
    for (int i = 0; i < 4; i++) {
      web.perform(post("/login").param("username", name).param("password", "no").with(csrf()))
          .andExpect(redirectedUrl("/login?error"));
    }
    web.perform(post("/login").param("username", name).param("password", "no").with(csrf()))
        .andExpect(redirectedUrl("/login?locked=30"));
  }

  @Test
  void pages_and_downloads_ask_for_a_login_and_are_not_to_be_framed() throws Exception {
    web.perform(get("/inbox"))
        .andExpect(redirectedUrlPattern("**/login"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(
            result ->
                assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("script-src 'self' 'unsafe-inline'"));
    web.perform(get("/files/evidence/" + UUID.randomUUID()))
        .andExpect(redirectedUrlPattern("**/login"));
  }

  @Test
  void health_is_for_everybody_and_the_rest_of_operation_is_not() throws Exception {
    web.perform(get("/actuator/health")).andExpect(status().isOk());
    web.perform(get("/actuator/prometheus"))
        .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(200, 404));
    web.perform(
            get("/actuator/prometheus")
                .with(
                    request -> {
                      request.setRemoteAddr("192.0.2.7");
                      return request;
                    }))
        .andExpect(status().isUnauthorized());
    web.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
  }

  @Test
  void a_mailed_link_sets_a_new_password_once() {
    String name = account();
    resets.request(name);
    resets.request("nobody at all");
    String body =
        jdbc.sql("select body from outbox where recipient = ?")
            .param(name + "@example.jp")
            .query(String.class)
            .single();
    String secret = body.replaceAll("(?s).*/password-reset/([A-Za-z0-9_-]+).*", "$1");

    assertThat(resets.reset(secret, "short").refusals())
        .extracting(Refusal::code)
        .containsExactly("PASSWORD_TOO_SHORT");
    assertThat(resets.reset(secret, "another harbour").isDone()).isTrue();
    assertThat(resets.reset(secret, "third harbour x").refusals())
        .extracting(Refusal::code)
        .containsExactly("LINK_ENDED");
    assertThat(
            new PasswordResetRequested(
                    accounts.byUsername(name),
                    "x",
                    java.util.Locale.JAPANESE,
                    "/password-reset/" + secret,
                    java.time.Instant.EPOCH)
                .toString())
        .doesNotContain(secret);
  }

  private String account() {
    String name = "web-" + UUID.randomUUID();
    accounts
        .create(
            new NewAccount(
                name,
                PASSWORD,
                "試験",
                "jsh",
                Set.of(Role.REVIEWER),
                null,
                null,
                name + "@example.jp",
                false))
        .get();
    return name;
  }
}
