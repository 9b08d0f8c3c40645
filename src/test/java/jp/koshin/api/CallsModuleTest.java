package jp.koshin.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.koshin.KoshinTest;
import jp.koshin.access.Role;
import jp.koshin.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@KoshinTest
class CallsModuleTest {

  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private Caller nobody;
  private Society jsh;

  @BeforeEach
  void setUp() {
    nobody = new Caller("http://localhost:" + port + "/api/v1", null);
    jsh = new Society(context, nobody, "jsh");
  }

  private String draft() {
    return "{\"programme\":\"jsh-specialist\",\"kind\":\"ATTENDANCE\",\"date\":\"%s\",\"event\":\"日本血液学会学術集会\"}"
        .formatted(jsh.today().minusDays(10));
  }

  @Test
  void a_claim_goes_from_token_to_credits() {
    String number = jsh.member();
    Caller member = jsh.login(number);
    Caller reviewer = jsh.login(jsh.staff(Role.REVIEWER));

    Reply created = member.post("/claims", draft());
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.body().path("status").asText()).isEqualTo("DRAFT");
    assertThat(created.body().path("memberNumber").asText()).isEqualTo(number);
    assertThat(created.body().path("valuation").path("credits").decimalValue())
        .isEqualByComparingTo("15");
    String claim = "/claims/" + created.body().path("id").asText();

    Reply missing = member.post(claim + "/submission", "");
    assertThat(missing.status()).isEqualTo(409);
    assertThat(missing.code()).isEqualTo("INCOMPLETE");

    Reply changed =
        member.send(
            "PATCH",
            claim,
            "{\"title\":\"学術集会\",\"version\":%d}"
                .formatted(created.body().path("version").asInt()));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    Reply stale =
        member.send(
            "PATCH",
            claim,
            "{\"title\":\"別\",\"version\":%d}".formatted(created.body().path("version").asInt()));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("STALE_VERSION");

    Reply file =
        member.upload(claim + "/evidence", "ATTENDANCE_CERTIFICATE", "参加証.png", Society.picture());
    assertThat(file.status()).as(file.text()).isEqualTo(201);
    assertThat(file.body().path("sha256").asText()).hasSize(64);

    Reply submitted = member.post(claim + "/submission", "");
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    assertThat(submitted.body().path("status").asText()).isEqualTo("SUBMITTED");
    assertThat(member.post(claim + "/submission", "").code()).isEqualTo("ALREADY_SUBMITTED");

    Reply inbox = reviewer.get("/inbox?q=" + number);
    assertThat(inbox.body().path("items")).as(inbox.text()).hasSize(1);
    assertThat(reviewer.get("/inbox/count?q=" + number).body().path("count").asInt()).isOne();
    String task = "/tasks/" + inbox.body().path("items").get(0).path("id").asText();

    Reply decided = reviewer.post(task + "/decision", "{\"outcome\":\"APPROVE\"}");
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    assertThat(decided.body().path("done").asBoolean()).isTrue();
    Reply again = reviewer.post(task + "/decision", "{\"outcome\":\"APPROVE\"}");
    assertThat(again.status()).as(again.text()).isIn(404, 409);

    Reply credits = member.get("/credits?programme=jsh-specialist");
    assertThat(credits.body().path("total").decimalValue()).isEqualByComparingTo("15");
    assertThat(credits.body().path("entries").get(0).path("source").asText()).isEqualTo("CLAIM");
    assertThat(member.get(claim).body().path("status").asText()).isEqualTo("APPROVED");
    assertThat(member.get("/cases" + claim.substring(7) + "/history").text())
        .contains("CLAIM_SUBMITTED", "CLAIM_APPROVED");
  }

  @Test
  void what_belongs_to_others_does_not_exist() {
    Caller owner = jsh.login(jsh.member());
    String id = owner.post("/claims", draft()).body().path("id").asText();
    Society other = new Society(context, nobody, "jspm");
    for (Caller stranger :
        List.of(
            jsh.login(jsh.member()),
            other.login(other.staff(Role.REVIEWER)),
            jsh.login(jsh.staff(Role.ADMINISTRATOR)))) {
      for (Reply reply :
          List.of(
              stranger.get("/claims/" + id),
              stranger.send("PATCH", "/claims/" + id, "{\"title\":\"x\"}"),
              stranger.post("/claims/" + id + "/submission", ""),
              stranger.post("/claims/" + id + "/withdrawal", ""),
              stranger.get("/cases/" + id + "/history"),
              stranger.upload("/claims/" + id + "/evidence", "X", "a.png", Society.picture()))) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("NOT_FOUND");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PHYSICIAN, /inbox, 404",
    "PHYSICIAN, /inbox/count, 404",
    "PHYSICIAN, /audit/verification, 404",
    "PHYSICIAN, /demo/clock, 404",
    "PHYSICIAN, /claims, 200",
    "PHYSICIAN, /renewals, 200",
    "REVIEWER, /inbox, 200",
    "REVIEWER, /claims, 200",
    "REVIEWER, /audit/verification, 404",
    "REVIEWER, /demo/clock, 404",
    "SECRETARIAT, /inbox, 200",
    "COMMITTEE, /inbox/count, 200",
    "ADMINISTRATOR, /inbox, 404",
    "ADMINISTRATOR, /demo/clock, 200",
    "ADMINISTRATOR, /audit/verification, 404",
    "AUDITOR, /audit/verification, 200",
    "AUDITOR, /inbox, 404",
    "OPERATOR, /audit/verification, 200",
    "OPERATOR, /inbox, 404",
    "MACHINE, /inbox, 404"
  })
  void each_role_opens_what_is_its_own(Role role, String path, int status) {
    Caller caller = jsh.login(role == Role.PHYSICIAN ? jsh.member() : jsh.staff(role));

    assertThat(caller.get(path).status()).as(caller.get(path).text()).isEqualTo(status);
    assertThat(nobody.get(path).status()).isEqualTo(401);
  }

  @Test
  void a_scan_credits_once_and_says_so_the_second_time() {
    String number = jsh.member();
    Caller machine = jsh.login(jsh.staff(Role.MACHINE));
    String body =
        "{\"programme\":\"jsh-specialist\",\"event\":\"日本血液学会学術集会\",\"date\":\"%s\",\"memberNumbers\":[\"%s\",\"nobody\"]}"
            .formatted(jsh.today(), number);

    Reply first = machine.post("/attendances", body);
    assertThat(first.text()).contains("CREDITED", "UNKNOWN_MEMBER");
    assertThat(machine.post("/attendances", body).text()).contains("ALREADY_CREDITED");
    assertThat(jsh.login(number).get("/credits").body().path("total").decimalValue())
        .isEqualByComparingTo("15");
    assertThat(jsh.login(number).post("/attendances", body).status()).isNotEqualTo(200);
  }

  @Test
  void a_key_gives_the_first_answer_again_and_refuses_another_body() {
    Caller member = jsh.login(jsh.member());
    String key = UUID.randomUUID().toString();

    Reply first = member.post("/claims", draft(), "Idempotency-Key", key);
    Reply second = member.post("/claims", draft(), "Idempotency-Key", key);
    Reply other = member.post("/claims", draft().replace("学術", "総会"), "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("KEY_REUSED");
    assertThat(member.get("/claims").body().path("items")).hasSize(1);
  }

  @Test
  void a_file_sent_twice_with_one_key_is_there_once() {
    Caller member = jsh.login(jsh.member());
    String id = member.post("/claims", draft()).body().path("id").asText();
    String path = "/claims/" + id + "/evidence";
    byte[] picture = Society.picture();

    Reply first =
        member.upload(path, "ATTENDANCE_CERTIFICATE", "a.png", picture, "Idempotency-Key", "k");
    Reply second =
        member.upload(path, "ATTENDANCE_CERTIFICATE", "a.png", picture, "Idempotency-Key", "k");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(member.get("/claims/" + id).body().path("evidence")).hasSize(1);
  }

  @Test
  void calls_at_once_with_one_key_do_it_once() throws Exception {
    Caller member = jsh.login(jsh.member());
    String key = UUID.randomUUID().toString();
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      Callable<Reply> call = () -> member.post("/claims", draft(), "Idempotency-Key", key);
      List<String> answers = new ArrayList<>();
      for (Future<Reply> reply : pool.invokeAll(Collections.nCopies(6, call))) {
        answers.add(reply.get().status() + reply.get().text());
      }
      assertThat(answers).hasSize(6).containsOnly(answers.get(0));
      assertThat(answers.get(0)).startsWith("201");
    } finally {
      pool.shutdown();
    }
    assertThat(member.get("/claims").body().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "1",
        "null",
        "{\"programme\":1}",
        "{\"programme\":\"jsh-specialist\",\"x\":1}",
        "{\"programme\":\"jsh-specialist\",\"kind\":\"PARTY\"}",
        "{\"programme\":\"jsh-specialist\",\"kind\":0}",
        "{\"programme\":\"jsh-specialist\",\"date\":\"yesterday\"}",
        "{\"programme\":\"jsh-specialist\",\"date\":\"+999999999-01-01\"}",
        "{\"programme\":\"jsh-specialist\",\"date\":20240101}",
        "{\"programme\":\"jsh-specialist\",\"credits\":1e999}",
        "{\"programme\":\"jsh-specialist\",\"credits\":1e-999}",
        "{\"programme\":\"jsh-specialist\",\"credits\":\"3\"}",
        "{\"programme\":\"jsh-specialist\",\"credits\":1000.01}",
        "{\"programme\":\"jsh-specialist\",\"credits\":1e-999999999}",
        "{\"programme\":\"jsh-specialist\",\"credits\":0}",
        "{\"programme\":\"jsh-specialist\",\"cases\":-1}",
        "{\"programme\":\"jsh-specialist\",\"minutes\":99999999999}",
        "{\"programme\":\"jsh-specialist\",\"minutes\":1.5}",
        "{\"programme\":\"jsh-specialist\",\"event\":\"a\\u0000b\"}",
        "{\"programme\":\"jsh-specialist\",\"event\":\"\\ud800\"}",
        "{\"programme\":\"jsh-specialist\",\"event\":{\"a\":1}}",
        "{\"programme\":\"jsh-specialist\",\"event\":\"a\",\"event\":\"b\"}",
        "{\"programme\":\"jsh-specialist\"} x"
      })
  void malformed_bodies_are_400_with_a_problem(String body) {
    Reply reply = jsh.login(jsh.member()).post("/claims", body);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.code()).isNotEmpty();
  }

  @Test
  void deep_nesting_and_huge_numbers_are_400() {
    Caller member = jsh.login(jsh.member());
    String deep = "{\"event\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    String huge = "{\"credits\":" + "9".repeat(100_000) + "}";

    assertThat(member.post("/claims", deep).status()).isEqualTo(400);
    assertThat(member.post("/claims", huge).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claims?size=0",
        "/claims?size=201",
        "/claims?size=x",
        "/claims?status=x",
        "/claims?from=x",
        "/claims?from=%2B999999999-01-01",
        "/claims?programme=%00",
        "/inbox?size=1000",
        "/inbox?kind=x",
        "/inbox?sort=x",
        "/inbox?q=%00",
        "/inbox?after=x",
        "/inbox?after=RFVFCisxMDAwMDAwMDAwLTEyLTMxVDIzOjU5OjU5WgpY",
        "/inbox?sort=MEMBER&after=TUVNQkVSCmEAYgpY",
        "/claims?after=x",
        "/claims?after=9223372036854775807_123e4567-e89b-12d3-a456-426614174000",
        "/credits?memberNumber=x&from=2025-01-01&to=2024-01-01"
      })
  void malformed_queries_are_400_with_a_problem(String path) {
    Reply reply = jsh.login(jsh.staff(Role.REVIEWER)).get(path);

    assertThat(reply.status()).as(reply.text()).isIn(400, 404);
    assertThat(reply.type()).startsWith("application/problem+json");
  }

  @Test
  void every_other_error_is_a_problem_too() {
    Caller member = jsh.login(jsh.member());

    problem(nobody.get("/claims"), 401, "UNAUTHORIZED");
    problem(nobody.with("wrong").get("/claims"), 401, "UNAUTHORIZED");
    problem(member.get("/nothing"), 404, "NOT_FOUND");
    problem(member.get("/claims/a;b"), 400, "MALFORMED");
    problem(member.get("/claims/not-an-id"), 404, "NOT_FOUND");
    problem(member.get("/claims/" + UUID.randomUUID()), 404, "NOT_FOUND");
    problem(member.send("DELETE", "/claims", null), 405, "METHOD_NOT_ALLOWED");
    problem(member.get("/claims", "Accept", "text/csv"), 406, "NOT_ACCEPTABLE");
    problem(
        nobody.post("/tokens", "{\"username\":\"x\",\"password\":\"y\"}"),
        401,
        "WRONG_CREDENTIALS");
    String id = member.post("/claims", draft()).body().path("id").asText();
    String evidence = "/claims/" + id + "/evidence";
    problem(member.post(evidence, "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
    problem(
        member.upload(evidence, "ATTENDANCE_CERTIFICATE", "a.png", new byte[0]), 422, "EMPTY_FILE");
    problem(
        member.upload(evidence, "ATTENDANCE_CERTIFICATE", "a.pdf", Society.picture()),
        422,
        "TYPE_MISMATCH");
    problem(
        member.upload(evidence, "ATTENDANCE_CERTIFICATE", "a.png", new byte[22 << 20]),
        413,
        "TOO_LARGE");
    problem(
        member.upload(evidence, "NO_SUCH", "a.png", Society.picture()),
        400,
        "UNKNOWN_EVIDENCE_KIND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/%00 HTTP/1.1",
        "GET /api/v1/claims/%2f HTTP/1.1",
        "GET /api/v1/a|b HTTP/1.1",
        "POST /api/v1/claims HTTP/1.1\r\nContent-Length: 99999999",
        "POST /api/v1/programmes/jsh-specialist/valuations HTTP/1.1\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ"
      })
  void what_the_container_refuses_is_a_problem_too(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .matches("(?s)HTTP/1.1 (400|413).*")
          .containsIgnoringCase("Content-Type: application/problem+json")
          .contains("\"detail\"");
    }
  }

  @Test
  void a_draft_has_no_history_for_the_staff() {
    Caller owner = jsh.login(jsh.member());
    String id = owner.post("/claims", draft()).body().path("id").asText();

    assertThat(owner.get("/cases/" + id + "/history").status()).isEqualTo(200);
    for (Role role : List.of(Role.REVIEWER, Role.SECRETARIAT)) {
      problem(jsh.login(jsh.staff(role)).get("/cases/" + id + "/history"), 404, "NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2026,6,12]", "20260612", "\"2026-06-12T00:00:00Z\"", "\"2026-6-1\""})
  void a_date_is_iso_text_and_nothing_else(String date) {
    Reply reply =
        jsh.login(jsh.member())
            .post("/claims", "{\"programme\":\"jsh-specialist\",\"date\":" + date + "}");

    problem(reply, 400, "MALFORMED");
    assertThat(reply.body().path("errors").get(0).path("field").asText()).isEqualTo("date");
    assertThat(reply.body().path("detail").asText()).startsWith("date: ");
  }

  @Test
  void a_file_may_have_a_name_as_long_as_file_systems_take_it() {
    Caller member = jsh.login(jsh.member());
    String id = member.post("/claims", draft()).body().path("id").asText();

    Reply reply =
        member.upload(
            "/claims/" + id + "/evidence",
            "ATTENDANCE_CERTIFICATE",
            "証".repeat(250) + ".png",
            Society.picture());

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static void problem(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.body().path("detail").asText()).isNotEmpty().isNotEqualTo("refusal." + code);
  }

  @Test
  void details_are_japanese_or_english_as_asked() {
    assertThat(nobody.get("/claims").body().path("detail").asText()).contains("トークン");
    assertThat(nobody.get("/claims", "Accept-Language", "en-US,en").body().path("detail").asText())
        .contains("token");
    assertThat(nobody.get("/claims", "Accept-Language", "fr").body().path("detail").asText())
        .contains("トークン");
  }

  @Test
  void the_description_lists_every_call_and_has_a_page() {
    Reply description = nobody.get("/openapi");

    assertThat(description.status()).isEqualTo(200);
    assertThat(description.body().path("paths").has("/api/v1/claims/{id}/submission")).isTrue();
    assertThat(description.body().path("paths").has("/api/v1/tasks/{id}/decision")).isTrue();
    JsonNode filed = description.body().at("/paths/~1api~1v1~1claims/post");
    assertThat(filed.path("responses").fieldNames())
        .toIterable()
        .contains("201", "400", "401", "404", "409", "413", "415", "429")
        .doesNotContain("200");
    assertThat(filed.at("/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
    assertThat(filed.at("/responses/201/content").has("application/json")).isTrue();
    assertThat(filed.at("/responses/409/content").has("application/problem+json")).isTrue();
    JsonNode claim = description.body().at("/components/schemas/Claim");
    assertThat(claim.path("required")).extracting(JsonNode::asText).contains("id", "reason");
    assertThat(claim.at("/properties/reason/type"))
        .extracting(JsonNode::asText)
        .contains("string", "null");
    assertThat(nobody.get("/docs").status()).isIn(200, 302);
    assertThat(nobody.get("/swagger-ui/index.html").status()).isEqualTo(200);
  }

  @Test
  void only_an_administrator_moves_the_clock_and_only_forward() {
    Caller administrator = jsh.login(jsh.staff(Role.ADMINISTRATOR));

    assertThat(
            jsh.login(jsh.member())
                .send("PUT", "/demo/clock", "{\"now\":\"2030-01-01T00:00:00Z\"}")
                .status())
        .isEqualTo(404);
    problem(
        administrator.send("PUT", "/demo/clock", "{\"now\":\"2001-01-01T00:00:00Z\"}"),
        400,
        "MALFORMED");
    problem(
        administrator.send("PUT", "/demo/clock", "{\"now\":\"9999-12-31T23:59:59Z\"}"),
        400,
        "MALFORMED");
    assertThat(administrator.get("/demo/clock").body().path("now").asText()).contains("T");
    assertThat(nobody.get("/demo/accounts").status()).isEqualTo(200);
  }
}
