package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@KoshinTest
class FileControllerModuleTest {

  private static final String FILES = "/files/evidence/";

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private Society jsh;
  private String owner;
  private Caller caller;
  private String claim;
  private String file;

  @BeforeEach
  void aClaimWithAFile() {
    jsh = new Society(context, new Caller("http://localhost:" + port + "/api/v1", null), "jsh");
    owner = jsh.member();
    caller = jsh.login(owner);
    String draft =
        "{\"programme\":\"jsh-specialist\",\"kind\":\"ATTENDANCE\",\"date\":\"%s\",\"event\":\"ASH\"}"
            .formatted(jsh.today().minusDays(10));
    claim = "/claims/" + caller.post("/claims", draft).body().path("id").asText();
    file =
        caller
            .upload(claim + "/evidence", "ATTENDANCE_CERTIFICATE", "参加証.png", Society.picture())
            .body()
            .path("id")
            .asText();
  }

  @Test
  void a_file_goes_out_as_an_attachment_that_no_browser_runs() throws Exception {
    web.perform(get(FILES + file).with(authentication(Users.authentication(user(owner)))))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"))
        .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
        .andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(
            result ->
                assertThat(result.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("UTF-8''%E5%8F%82%E5%8A%A0%E8%A8%BC.png"));
  }

  @Test
  void a_page_is_a_picture_drawn_here() throws Exception {
    web.perform(
            get(FILES + file + "/pages/1.png")
                .with(authentication(Users.authentication(user(owner)))))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"))
        .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
        .andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"));
  }

  @ParameterizedTest
  @CsvSource({
    // role, society, branch, answer for a submitted claim's file
    "REVIEWER, jsh, , 200",
    "SECRETARIAT, jsh, , 200",
    "COMMITTEE, jsh, , 200",
    "REGIONAL_REVIEWER, jsh, tokyo, 200",
    "REGIONAL_REVIEWER, jsh, osaka, 404",
    "REGIONAL_REVIEWER, jsh, , 404",
    "REVIEWER, other, , 404",
    "ADMINISTRATOR, jsh, , 404",
    "OPERATOR, jsh, , 404",
    "AUDITOR, jsh, , 404",
    "PHYSICIAN, jsh, , 404"
  })
  void who_may_have_the_file_of_a_submitted_claim(
      Role role, String society, @Nullable String branch, int answer) throws Exception {
    CurrentUser user = account(role, society, branch);
    assertThat(answerTo(user)).as("of a draft").isEqualTo(404);

    assertThat(caller.post(claim + "/submission", "").status()).isEqualTo(200);

    assertThat(answerTo(user)).isEqualTo(answer);
  }

  @Test
  void another_member_and_an_unknown_file_find_nothing() throws Exception {
    assertThat(answerTo(user(jsh.member()))).isEqualTo(404);
    web.perform(
            get(FILES + UUID.randomUUID()).with(authentication(Users.authentication(user(owner)))))
        .andExpect(status().isNotFound());
    web.perform(get(FILES + "1").with(authentication(Users.authentication(user(owner)))))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_token_of_the_interface_opens_no_page_and_no_file() throws Exception {
    String token =
        new Caller("http://localhost:" + port + "/api/v1", null)
            .post(
                "/tokens",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(owner, Society.PASSWORD))
            .body()
            .path("token")
            .asText();

    web.perform(get(FILES + file).header("Authorization", "Bearer " + token))
        .andExpect(redirectedUrlPattern("**/login"));
  }

  private int answerTo(CurrentUser user) throws Exception {
    return web.perform(get(FILES + file).with(authentication(Users.authentication(user))))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private CurrentUser user(String name) {
    return accounts.byUsername(name);
  }

  private CurrentUser account(Role role, String society, @Nullable String branch) {
    String name = "files-" + UUID.randomUUID();
    String hash = "{noop}koshin-tests-only";
    return accounts
        .create(
            new NewAccount(name, hash, "山田 太郎", society, Set.of(role), null, branch, null, false))
        .get();
  }
}
