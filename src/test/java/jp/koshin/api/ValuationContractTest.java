package jp.koshin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import jp.koshin.valuation.ContractExamples;
import jp.koshin.valuation.ContractExamples.Example;
import jp.koshin.valuation.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuationContractTest {

  /** What a value comes from is told besides the codes that the contract asks for. */
  private static final String SOURCE = "CATALOGUE";

  private final ValuationRequestReader reader =
      new ValuationRequestReader(Rules.PROGRAMMES, Clock.systemUTC());

  static List<Example> examples() {
    return ContractExamples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void each_example_of_the_contract_is_valued_as_expected(Example example) throws Exception {
    ValuationAnswer answer =
        ValuationAnswer.of(
            Rules.VALUATION.value(reader.read(example.programme(), example.request()).get()),
            Locale.JAPANESE);
    JsonNode got = ContractExamples.JSON.readTree(ContractExamples.JSON.writeValueAsBytes(answer));
    JsonNode expected = example.expected();
    same(got, expected, "total", "eligible");
    assertThat(got.get("activities")).hasSameSizeAs(expected.get("activities"));
    assertThat(codes(got.get("categories"))).isEqualTo(codes(expected.get("categories")));
    assertThat(codes(got.get("requirements"))).isEqualTo(codes(expected.get("requirements")));
    for (int i = 0; i < expected.get("categories").size(); i++) {
      same(got.at("/categories/" + i), expected.at("/categories/" + i), "earned", "counted");
    }
    for (int i = 0; i < expected.get("requirements").size(); i++) {
      JsonNode wanted = expected.at("/requirements/" + i);
      same(got.at("/requirements/" + i), wanted, "satisfied", "required", "actual");
      assertThat(got.at("/requirements/" + i + "/message").asText()).isNotBlank();
    }
    for (int i = 0; i < expected.get("activities").size(); i++) {
      JsonNode wanted = expected.at("/activities/" + i);
      JsonNode found = got.at("/activities/" + i);
      same(found, wanted, "id", "category", "credits");
      assertThat(reasons(found)).isEqualTo(reasons(wanted));
    }
  }

  private static void same(JsonNode got, JsonNode expected, String... fields) {
    for (String field : fields) {
      assertThat(plain(got.path(field))).as(field).isEqualTo(plain(expected.path(field)));
    }
  }

  private static Object plain(JsonNode node) {
    if (node.isNumber()) {
      return new BigDecimal(node.asText()).stripTrailingZeros();
    }
    return node.isNull() || node.isMissingNode() ? "none" : node.asText();
  }

  private static List<String> codes(JsonNode list) {
    return list.findValuesAsText("code");
  }

  private static Set<String> reasons(JsonNode activity) {
    Set<String> codes = new TreeSet<>();
    for (JsonNode reason : activity.get("reasons")) {
      codes.add(reason.isTextual() ? reason.asText() : reason.get("code").asText());
    }
    codes.remove(SOURCE);
    return codes;
  }
}
