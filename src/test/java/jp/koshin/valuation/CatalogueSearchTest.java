package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a row of the printed tables is found. */
class CatalogueSearchTest {

  @ParameterizedTest
  @CsvSource({
    "jsh-specialist,ＡＳＨ,アメリカ血液学会",
    "jsh-specialist,小児血液学会総会,日本小児血液・がん学会学術集会",
    "jsh-specialist,ガン学会,日本小児血液・がん学会学術集会",
    "jsh-specialist,あめりか血液,アメリカ血液学会",
    "jsh-specialist,アメリカ 学会 ash,アメリカ血液学会",
    "jrs-diagnostic,ｊｒｓ総会,日本医学放射線学会 総会"
  })
  void a_row_is_found_by_any_of_its_names_kana_and_widths(
      String programme, String query, String name) {
    assertThat(names(programme, query)).contains(name);
  }

  @Test
  void what_no_name_contains_is_not_found() {
    assertThat(names("jsh-specialist", "架空の学会")).isEmpty();
  }

  @Test
  void a_name_that_is_printed_twice_is_offered_once_also_over_several_pages() {
    assertThat(names("jrs-diagnostic", "山陰核医学研究会")).hasSize(2);
    assertThat(Rules.CATALOGUE.names("jrs-diagnostic", "山陰核医学研究会", 0, 50))
        .containsExactly("山陰核医学研究会");
    List<String> all = Rules.CATALOGUE.names("jrs-diagnostic", "", 0, Integer.MAX_VALUE);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(
            IntStream.rangeClosed(0, all.size() / 50)
                .mapToObj(page -> Rules.CATALOGUE.names("jrs-diagnostic", "", page, 50))
                .flatMap(List::stream))
        .containsExactlyElementsOf(all);
  }

  @Test
  void doubtful_and_ambiguous_rows_say_so() {
    CatalogueRemarks remarks = new CatalogueRemarks(Rules.PROGRAMMES, Rules.FILES, Rules.BOOKS);
    assertThat(remarks.of("jrs-therapy", row("jrs-089")))
        .singleElement()
        .satisfies(remark -> assertThat(remark.printed()).isEqualTo("5会究研ジーメイ能機・態動流血肝"));
    assertThat(remarks.of("jrs-diagnostic", row("jrs-001"))).isEmpty();
    CatalogueRow twice = Rules.CATALOGUE.byName("jrs-diagnostic", "上方レントゲンカンファレンス").orElseThrow();
    assertThat(remarks.of("jrs-diagnostic", twice))
        .anyMatch(remark -> remark.ambiguous() && !remark.why().isEmpty());
  }

  private static CatalogueRow row(String id) {
    return Rules.CATALOGUE.byId("jrs-diagnostic", id).orElseThrow();
  }

  private static List<String> names(String programme, String query) {
    return Rules.CATALOGUE.search(programme, query, 0, 50).items().stream()
        .map(CatalogueRow::name)
        .toList();
  }
}
