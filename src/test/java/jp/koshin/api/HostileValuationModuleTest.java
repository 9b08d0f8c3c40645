package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.KoshinTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever is sent to the open calculator, the answer is the one the contract names, never 500. */
@KoshinTest
class HostileValuationModuleTest {

  private static final AtomicInteger CALLERS = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "/api/v1/programmes/jsog-specialist/valuations";
  private static final String PERIOD =
      "'period':{'from':'2019-05-01','to':'2024-04-30'}".replace('\'', '"');

  @Autowired private MockMvc mvc;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "'date':'2024-02-30';NOT_A_DATE;activities[0].date",
        "'date':'2023-02-29';NOT_A_DATE;activities[0].date",
        "'date':'2024-1-05';NOT_A_DATE;activities[0].date",
        "'date':'2024-01-05T00:00:00Z';NOT_A_DATE;activities[0].date",
        "'date':'２０２４-01-05';NOT_A_DATE;activities[0].date",
        "'date':null;WRONG_TYPE;activities[0].date",
        "'kind':'SEMINAR ';UNKNOWN_VALUE;activities[0].kind",
        "'kind':0;WRONG_TYPE;activities[0].kind",
        "'kind':['TALK'];WRONG_TYPE;activities[0].kind",
        "'Minutes':60;UNKNOWN_FIELD;activities[0].Minutes",
        "'minutes':-30;OUT_OF_RANGE;activities[0].minutes",
        "'minutes':'60';WRONG_TYPE;activities[0].minutes",
        "'minutes':60.0;WRONG_TYPE;activities[0].minutes",
        "'minutes':1e999;WRONG_TYPE;activities[0].minutes",
        "'minutes':2147483648;OUT_OF_RANGE;activities[0].minutes",
        "'minutes':null;WRONG_TYPE;activities[0].minutes",
        "'credits':1e999;OUT_OF_RANGE;activities[0].credits",
        "'credits':-0.5;OUT_OF_RANGE;activities[0].credits",
        "'credits':0.001;OUT_OF_RANGE;activities[0].credits",
        "'credits':'2';WRONG_TYPE;activities[0].credits",
        "'credits':[];WRONG_TYPE;activities[0].credits",
        "'requestedCredits':0;OUT_OF_RANGE;activities[0].requestedCredits",
        "'correctAnswers':-1;OUT_OF_RANGE;activities[0].correctAnswers",
        "'paid':'true';WRONG_TYPE;activities[0].paid",
        "'paid':1;WRONG_TYPE;activities[0].paid",
        "'related':null;WRONG_TYPE;activities[0].related",
        "'authorship':'THIRD';UNKNOWN_VALUE;activities[0].authorship",
        "'course':'safety';UNKNOWN_VALUE;activities[0].course",
        "'delivery':'';UNKNOWN_VALUE;activities[0].delivery",
        "'lecture':{};WRONG_TYPE;activities[0].lecture",
        "'title':'\\udc00';TEXT_NOT_ALLOWED;activities[0].title",
        "'title':'a\\ud83d';TEXT_NOT_ALLOWED;activities[0].title",
        "'lecture':'\\u0000';TEXT_NOT_ALLOWED;activities[0].lecture",
        "'id':['a'];WRONG_TYPE;activities[0].id",
        "'__proto__':{};UNKNOWN_FIELD;activities[0].__proto__"
      })
  void a_wrong_field_is_named(String fields, String code, String field) throws Exception {
    JsonNode problem = problem(post(activity(fields.replace('\'', '"'))), 400, code);
    assertThat(problem.findValuesAsText("field")).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "'edition':'2025';UNKNOWN_EDITION;edition",
        "'edition':'';UNKNOWN_EDITION;edition",
        "'edition':null;WRONG_TYPE;edition",
        "'asOf':null;WRONG_TYPE;asOf",
        "'asOf':'2024-02-30';NOT_A_DATE;asOf",
        "'member':[];WRONG_TYPE;member",
        "'member':{'consecutiveRenewals':-1};OUT_OF_RANGE;member.consecutiveRenewals",
        "'member':{'consecutiveRenewals':3.0};WRONG_TYPE;member.consecutiveRenewals",
        "'member':{'consecutiveRenewals':99999999999};OUT_OF_RANGE;member.consecutiveRenewals",
        "'member':{'consecutiveRenewals':null};WRONG_TYPE;member.consecutiveRenewals",
        "'member':{'jmsbExamYear':'2021'};WRONG_TYPE;member.jmsbExamYear",
        "'member':{'daysPerWeek':'5'};WRONG_TYPE;member.daysPerWeek",
        "'member':{'certifiedSince':'2024-04-31'};NOT_A_DATE;member.certifiedSince",
        "'member':{'documents':'履歴書'};WRONG_TYPE;member.documents",
        "'member':{'documents':[null]};WRONG_TYPE;member.documents[0]",
        "'member':{'name':'山田'};UNKNOWN_FIELD;member.name"
      })
  void a_wrong_fact_is_named(String fields, String code, String field) throws Exception {
    String body = "{" + PERIOD + ",\"activities\":[]," + fields.replace('\'', '"') + "}";
    JsonNode problem = problem(post(body), 400, code);
    assertThat(problem.findValuesAsText("field")).contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"x\"",
        "[]",
        "{",
        "{}}",
        "{'a':}",
        "{'a':1,}",
        "{a:1}",
        "{} {}",
        "{'period':{},'period':{}}",
        "{'credits':1e99999999999}",
        "{'x':01}",
        "{'x':+1}",
        "{'x':.5}",
        "{'x':Infinity}",
        "{'x':'a\u0001b'}",
        "{'x':'\\x41'}",
        "/* */{}",
        "<a/>",
        "{'\\ud800':1}"
      })
  void what_is_no_json_object_is_400(String body) throws Exception {
    problem(post(body.replace('\'', '"')), 400, "MALFORMED_JSON");
  }

  /** Bytes that are no UTF-8: overlong, a surrogate, cut short, alone. */
  @ParameterizedTest
  @ValueSource(strings = {"c080", "eda080", "e38182e381", "ff", "f8888080"})
  void bytes_that_are_no_text_are_400(String hex) throws Exception {
    byte[] body = activity("\"title\":\"#\"").getBytes(StandardCharsets.UTF_8);
    String text = HexFormat.of().formatHex(body).replace("2223222c", "22" + hex + "222c");
    assertThat(text).contains(hex);
    JsonNode problem = problem(send(post(HexFormat.of().parseHex(text))), 400, null);
    assertThat(problem.path("code").asText()).isIn("MALFORMED_JSON", "TEXT_NOT_ALLOWED");
  }

  @Test
  void depth_length_and_number_have_their_limits() throws Exception {
    problem(post("{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"), 400, "MALFORMED_JSON");
    problem(
        post("{\"x\":" + "{\"x\":".repeat(5_000) + "1" + "}".repeat(5_001)), 400, "MALFORMED_JSON");
    problem(post(activity("\"credits\":" + "9".repeat(100_000))), 400, "MALFORMED_JSON");
    problem(post(activity("\"event\":\"" + "あ".repeat(600_000) + "\"")), 400, "TEXT_TOO_LONG");
    problem(post(activity("\"" + "x".repeat(40_000) + "\":1")), 400, "UNKNOWN_FIELD");
    problem(
        post("{" + PERIOD + ",\"activities\":[" + "{},".repeat(1000) + "{}]}"),
        400,
        "TOO_MANY_ACTIVITIES");
    problem(post("{" + PERIOD + ",\"activities\":[" + "1,".repeat(999) + "1]}"), 400, "WRONG_TYPE");
    problem(post(" ".repeat(2 * 1024 * 1024 + 1)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void odd_but_right_input_is_valued() throws Exception {
    String twice = activity("\"event\":\"a\\u0001\\t😀\",\"credits\":0.5");
    assertThat(send(post(("\ufeff" + twice).getBytes(StandardCharsets.UTF_8))).getStatus())
        .isEqualTo(200);
    assertThat(post(activity("\"credits\":1e2")).getStatus()).isEqualTo(200);
    assertThat(post(activity("\"date\":\"0000-01-01\"")).getStatus()).isEqualTo(200);
    assertThat(post(activity("\"date\":\"9999-12-31\"")).getStatus()).isEqualTo(200);
    assertThat(post(activity("\"cases\":2147483647")).getStatus()).isEqualTo(200);
    String far =
        "{\"period\":{\"from\":\"0000-01-01\",\"to\":\"9999-12-31\"},\"activities\":[],"
            + "\"member\":{\"daysPerWeek\":1e999999,\"certifiedSince\":\"9999-12-31\"}}";
    assertThat(post(far).getStatus()).isEqualTo(200);
    assertThat(
            send(post(far.getBytes(StandardCharsets.UTF_8))
                    .header("Accept-Language", "en;q=x, *;;,")
                    .header("Content-Type", "application/json;charset=iso-8859-1"))
                .getStatus())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/problem+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "nonsense",
        "application/*",
        "*/*",
        "application/json; charset=nowhere"
      })
  void another_medium_is_415(String type) throws Exception {
    MockHttpServletRequestBuilder call =
        call(HttpMethod.POST, ADDRESS).header("Content-Type", type).content("{}");
    problem(send(call), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void another_method_is_405(String method) throws Exception {
    MockHttpServletResponse answer = send(call(HttpMethod.valueOf(method), ADDRESS));
    problem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.getHeader("Allow")).contains("POST");
  }

  @Test
  void who_takes_no_json_is_told_so() throws Exception {
    problem(
        send(post("{}".getBytes(StandardCharsets.UTF_8)).header("Accept", "text/csv")),
        406,
        "NOT_ACCEPTABLE");
  }

  @Test
  void an_unknown_programme_is_not_found_whatever_is_sent() throws Exception {
    for (String code :
        new String[] {
          "nowhere", "JSOG-SPECIALIST", "jsog-specialist%20", "%E8%A1%80", "x".repeat(5000)
        }) {
      MockHttpServletRequestBuilder call =
          call(HttpMethod.POST, "/api/v1/programmes/" + code + "/valuations")
              .header("Content-Type", "application/json")
              .content("{");
      problem(send(call), 404, "NOT_FOUND");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "page=-1, page",
    "page=x, page",
    "page=2147483648, page",
    "page=1.0, page",
    "size=0, size",
    "size=201, size",
    "size=-1, size",
    "size=1e2, size"
  })
  void a_wrong_page_of_the_catalogue_is_named(String query, String field) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(from(get("/api/v1/programmes/jrs-therapy/activities?" + query)))
            .andReturn()
            .getResponse();
    assertThat(problem(answer, 400, null).findValuesAsText("field")).contains(field);
  }

  @Test
  void a_page_behind_the_last_is_empty_and_a_query_has_its_limits() throws Exception {
    String rows = "/api/v1/programmes/jrs-therapy/activities";
    mvc.perform(from(get(rows).param("page", "2147483647").param("size", "200")))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/json"))
        .andExpect(jsonPath("$.total").value(415))
        .andExpect(jsonPath("$.items").isEmpty());
    mvc.perform(from(get(rows).param("query", "（((［%_\\\\*")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(0));
    MockHttpServletResponse long500 =
        mvc.perform(from(get(rows).param("query", "あ".repeat(501)))).andReturn().getResponse();
    assertThat(problem(long500, 400, "TEXT_TOO_LONG").findValuesAsText("field")).contains("query");
  }

  private MockHttpServletResponse post(String body) throws Exception {
    return send(post(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static MockHttpServletRequestBuilder post(byte[] body) {
    return call(HttpMethod.POST, ADDRESS).header("Content-Type", "application/json").content(body);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
    return mvc.perform(call).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder call(HttpMethod method, String address) {
    return from(request(method, URI.create(address)));
  }

  private static JsonNode problem(MockHttpServletResponse answer, int status, String code)
      throws Exception {
    String text = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).as(text).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(text);
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    if (code != null) {
      assertThat(problem.path("code").asText()).isEqualTo(code);
    }
    return problem;
  }

  private static String activity(String replaced) {
    String rest = "";
    for (String field : new String[] {"id:a", "kind:TALK", "date:2021-01-01"}) {
      String name = "\"" + field.substring(0, field.indexOf(':')) + "\"";
      rest +=
          replaced.startsWith(name)
              ? ""
              : "," + name + ":\"" + field.substring(field.indexOf(':') + 1) + "\"";
    }
    return "{" + PERIOD + ",\"activities\":[{" + replaced + rest + "}]}";
  }

  /** Each call comes from an address of its own, so that none meets the limit of another. */
  private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
    int caller = CALLERS.incrementAndGet();
    return request.with(
        r -> {
          r.setRemoteAddr("203.0.113." + caller);
          return r;
        });
  }
}
