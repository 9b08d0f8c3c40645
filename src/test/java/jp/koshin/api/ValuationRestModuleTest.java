package jp.koshin.api;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.KoshinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KoshinTest
class ValuationRestModuleTest {

  private static final AtomicInteger CALLERS = new AtomicInteger();
  private static final String OPEN = "/api/v1/programmes";
  private static final String ADDRESS = OPEN + "/jsh-specialist/valuations";
  private static final String ONE_MEETING =
      "{\"period\":{\"from\":\"2019-04-01\",\"to\":\"2024-03-31\"},\"activities\":"
          + "[{\"id\":\"a1\",\"kind\":\"ATTENDANCE\",\"date\":\"2019-12-07\",\"event\":\"ＡＳＨ\"}]}";

  @Autowired private MockMvc mvc;

  @Test
  void anybody_gets_a_portfolio_valued_and_explained_by_row() throws Exception {
    value(ADDRESS, ONE_MEETING)
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.total").value(3))
        .andExpect(jsonPath("$.activities[0].reasons[0].code").value("CATALOGUE"))
        .andExpect(
            jsonPath("$.activities[0].reasons[0].rule")
                .value("jsh-specialist 2026 activities row 5 jsh-05"))
        .andExpect(jsonPath("$.activities[0].reasons[0].message").value("アメリカ血液学会 3単位"))
        .andExpect(jsonPath("$.categories[0].cap").hasJsonPath());
  }

  @Test
  void sentences_are_english_where_that_is_asked_for() throws Exception {
    mvc.perform(
            from(post(ADDRESS))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content(ONE_MEETING))
        .andExpect(
            jsonPath("$.requirements[1].message")
                .value("The membership dues of the term are paid."));
  }

  @Test
  void an_unknown_programme_is_not_found() throws Exception {
    problem(value(OPEN + "/nowhere/valuations", ONE_MEETING), 404, "NOT_FOUND");
    problem(mvc.perform(from(get(OPEN + "/nowhere/activities"))), 404, "NOT_FOUND");
  }

  @Test
  void malformed_input_names_every_field() throws Exception {
    problem(value(ADDRESS, "{\"period\":1,\"activities\":2,\"x\":3}"), 400, "WRONG_TYPE")
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("period")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("activities")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("x")));
    problem(value(ADDRESS, ONE_MEETING + "x"), 400, "MALFORMED_JSON");
  }

  @Test
  void another_medium_and_a_body_too_large_are_refused() throws Exception {
    problem(
        mvc.perform(from(post(ADDRESS)).contentType(MediaType.TEXT_PLAIN).content(ONE_MEETING)),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    problem(mvc.perform(from(post(ADDRESS)).content(ONE_MEETING)), 415, "UNSUPPORTED_MEDIA_TYPE");
    String large = ONE_MEETING + " ".repeat(2 * 1024 * 1024);
    problem(value(ADDRESS, large), 413, "BODY_TOO_LARGE");
  }

  @Test
  void the_catalogue_is_found_by_former_names_and_abbreviations_in_any_width() throws Exception {
    mvc.perform(from(get(OPEN + "/jsh-specialist/activities").param("query", "造血細胞移植")))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].name").value("日本造血・免疫細胞療法学会"))
        .andExpect(jsonPath("$.items[0].formerNames[0]").value("日本造血細胞移植学会"))
        .andExpect(jsonPath("$.items[0].credits").value(3));
    mvc.perform(
            from(get(OPEN + "/jsh-specialist/activities").param("size", "1").param("page", "1")))
        .andExpect(jsonPath("$.total").value(38))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].name").value("JSH国際シンポジウム"));
    problem(
        mvc.perform(from(get(OPEN + "/jsh-specialist/activities").param("size", "201"))),
        400,
        "OUT_OF_RANGE");
  }

  @Test
  void programmes_are_listed_with_their_editions() throws Exception {
    mvc.perform(from(get(OPEN)))
        .andExpect(jsonPath("$[?(@.code == 'jsh-specialist')].editions[*]").value(hasItem("2026")));
  }

  @Test
  void an_address_that_asks_too_often_is_told_when_to_come_back() throws Exception {
    ResultActions answer = askFrom("192.0.2.1");
    for (int i = 0; i < 1000 && answer.andReturn().getResponse().getStatus() != 429; i++) {
      answer = askFrom("192.0.2.1");
    }
    problem(answer, 429, "TOO_MANY_REQUESTS").andExpect(header().exists("Retry-After"));
    askFrom("192.0.2.2").andExpect(status().isNotFound());
  }

  private ResultActions askFrom(String address) throws Exception {
    return mvc.perform(
        get(OPEN + "/nowhere/activities")
            .with(
                r -> {
                  r.setRemoteAddr(address);
                  return r;
                }));
  }

  private ResultActions value(String address, String json) throws Exception {
    return mvc.perform(
        from(post(address))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static ResultActions problem(ResultActions answer, int status, String code)
      throws Exception {
    return answer
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  /** Each call comes from an address of its own, so that the limit of one does not meet another. */
  private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
    String address = "198.51.100." + CALLERS.incrementAndGet();
    return request.with(
        r -> {
          r.setRemoteAddr(address);
          return r;
        });
  }
}
