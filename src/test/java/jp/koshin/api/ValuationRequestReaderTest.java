package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.ContractExamples;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationRequestReaderTest {

  private static final String PROGRAMME = "jsh-specialist";

  private final ValuationRequestReader reader =
      new ValuationRequestReader(Rules.PROGRAMMES, Clock.systemUTC());

  @Test
  void only_period_activities_and_their_id_kind_and_date_are_required() {
    Outcome<PortfolioRequest> read =
        read(
            "{\"period\":{\"from\":\"2019-04-01\",\"to\":\"2024-03-31\"},"
                + "\"activities\":[{\"id\":\"a\",\"kind\":\"CHAIR\",\"date\":\"2020-02-29\"}]}");
    assertThat(read.refusals()).isEmpty();
    assertThat(read.get().member().duesPaid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "'id':7;WRONG_TYPE;activities[0].id",
        "'id':'a','id':'b';MALFORMED_JSON;",
        "'id':null;WRONG_TYPE;activities[0].id",
        "'id':'';MISSING_FIELD;activities[0].id",
        "'kind':'ATTENDENCE';UNKNOWN_VALUE;activities[0].kind",
        "'kind':'attendance';UNKNOWN_VALUE;activities[0].kind",
        "'date':'2021-02-29';NOT_A_DATE;activities[0].date",
        "'date':'2021-2-9';NOT_A_DATE;activities[0].date",
        "'date':'+2021-02-09';NOT_A_DATE;activities[0].date",
        "'date':20210209;WRONG_TYPE;activities[0].date",
        "'colour':'red';UNKNOWN_FIELD;activities[0].colour",
        "'event':null;WRONG_TYPE;activities[0].event",
        "'event':'a\\u0000b';TEXT_NOT_ALLOWED;activities[0].event",
        "'event':'a\\ud800b';TEXT_NOT_ALLOWED;activities[0].event",
        "'peerReviewed':'true';WRONG_TYPE;activities[0].peerReviewed",
        "'credits':'5';WRONG_TYPE;activities[0].credits",
        "'credits':0;OUT_OF_RANGE;activities[0].credits",
        "'credits':-1;OUT_OF_RANGE;activities[0].credits",
        "'credits':1000.01;OUT_OF_RANGE;activities[0].credits",
        "'credits':1.005;OUT_OF_RANGE;activities[0].credits",
        "'credits':1e999999;OUT_OF_RANGE;activities[0].credits",
        "'credits':1e-999999;OUT_OF_RANGE;activities[0].credits",
        "'credits':1e99999999999;MALFORMED_JSON;",
        "'credits':NaN;MALFORMED_JSON;",
        "'correctAnswers':6;OUT_OF_RANGE;activities[0].correctAnswers",
        "'correctAnswers':4.0;WRONG_TYPE;activities[0].correctAnswers",
        "'minutes':0;OUT_OF_RANGE;activities[0].minutes",
        "'minutes':99999999999;OUT_OF_RANGE;activities[0].minutes",
        "'requestedCredits':3;OUT_OF_RANGE;activities[0].requestedCredits",
        "'cases':-1;OUT_OF_RANGE;activities[0].cases",
        "'cases':true;WRONG_TYPE;activities[0].cases"
      })
  void a_wrong_field_of_an_activity_is_named(String replaced, String code, String field) {
    String json = activity(replaced.replace('\'', '"'));
    Optional<JsonNode> tree = StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
    if (code.equals("MALFORMED_JSON")) {
      assertThat(tree).isEmpty();
      return;
    }
    Refusal first = reader.read(PROGRAMME, tree.orElseThrow()).refusals().get(0);
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "{'activities':[]};MISSING_FIELD;period",
        "{'period':{'from':'2020-01-01'},'activities':[]};MISSING_FIELD;period.to",
        "{'period':{'from':'2020-01-02','to':'2020-01-01'},'activities':[]};OUT_OF_RANGE;period.to",
        "{'period':[],'activities':[]};WRONG_TYPE;period",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'}};MISSING_FIELD;activities",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':{}};WRONG_TYPE;activities",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'edition':'1999'};UNKNOWN_EDITION;edition",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'edition':2024};WRONG_TYPE;edition",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'member':null};WRONG_TYPE;member",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'member':{'daysPerWeek':-0.5}};OUT_OF_RANGE;member.daysPerWeek",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'member':{'documents':['x',1]}};WRONG_TYPE;member.documents[1]",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'member':{'duesPaid':null}};WRONG_TYPE;member.duesPaid",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[],'asOf':'yesterday'};NOT_A_DATE;asOf",
        "{'period':{'from':'2020-01-01','to':'2020-01-01'},'activities':[1]};WRONG_TYPE;activities[0]"
      })
  void a_wrong_field_of_the_request_is_named(String json, String code, String field) {
    Refusal first = read(json.replace('\'', '"')).refusals().get(0);
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.field()).isEqualTo(field);
  }

  @Test
  void null_stands_where_the_contract_names_it() {
    assertThat(
            read("{\"period\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-01\"},\"activities\":[],"
                    + "\"member\":{\"jmsbExamYear\":null,\"certifiedSince\":null}}")
                .isDone())
        .isTrue();
  }

  @Test
  void a_thousand_activities_are_taken_and_one_more_is_not() {
    assertThat(read(activities(1000)).isDone()).isTrue();
    assertThat(read(activities(1001)).refusals().get(0).code()).isEqualTo("TOO_MANY_ACTIVITIES");
  }

  @Test
  void ids_are_unique() {
    String twice = activities(2).replace("\"a1\"", "\"a0\"");
    assertThat(read(twice).refusals().get(0).code()).isEqualTo("NOT_UNIQUE");
  }

  @Test
  void five_hundred_characters_are_a_text_and_one_more_is_not() {
    assertThat(read(activity("\"event\":\"" + "𠮷".repeat(500) + "\"")).isDone()).isTrue();
    assertThat(read(activity("\"event\":\"" + "𠮷".repeat(501) + "\"")).refusals().get(0).code())
        .isEqualTo("TEXT_TOO_LONG");
  }

  @Test
  void text_behind_the_object_is_refused() {
    assertThat(StrictJson.object("{} {}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(StrictJson.object("{}x".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(StrictJson.object(new byte[0])).isEmpty();
    assertThat(StrictJson.object("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(StrictJson.object("{} \n".getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @Test
  void whatever_is_sent_is_read_or_refused_and_never_breaks() {
    Random random = new Random(20261121);
    List<ContractExamples.Example> examples = ContractExamples.all();
    for (int i = 0; i < 5000; i++) {
      ContractExamples.Example example = examples.get(random.nextInt(examples.size()));
      byte[] bytes = example.request().toString().getBytes(StandardCharsets.UTF_8);
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      StrictJson.object(bytes)
          .map(tree -> reader.read(example.programme(), tree))
          .filter(Outcome::isDone)
          .ifPresent(read -> assertThat(Rules.VALUATION.value(read.get())).isNotNull());
    }
  }

  private Outcome<PortfolioRequest> read(String json) {
    return reader.read(
        PROGRAMME, StrictJson.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
  }

  /** A request of one activity, some fields of which are replaced. */
  private static String activity(String replaced) {
    StringBuilder fields = new StringBuilder(replaced);
    if (!replaced.contains("\"id\"")) {
      fields.append(",\"id\":\"a\"");
    }
    if (!replaced.contains("\"kind\"")) {
      fields.append(",\"kind\":\"ATTENDANCE\"");
    }
    if (!replaced.contains("\"date\"")) {
      fields.append(",\"date\":\"2021-01-01\"");
    }
    return "{\"period\":{\"from\":\"2019-04-01\",\"to\":\"2024-03-31\"},\"activities\":[{"
        + fields
        + "}]}";
  }

  private static String activities(int count) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\":\"a")
          .append(i)
          .append("\",\"kind\":\"PAPER\",\"date\":\"2021-01-01\"}");
    }
    return "{\"period\":{\"from\":\"2019-04-01\",\"to\":\"2024-03-31\"},\"activities\":["
        + json
        + "]}";
  }
}
