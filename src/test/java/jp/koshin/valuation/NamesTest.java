package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "第85回日本血液学会学術集会,jsh-01",
    "2023年度日本血液学会学術集会,jsh-01",
    "日本血液学会学術集会 2023,jsh-01",
    "2023年度 第85回 日本血液学会 学術集会（東京）,jsh-01",
    "日本血液学会学術集会（第86回を開催予定）,jsh-01",
    "ＪＳＨ国際シンポジウム,jsh-02",
    "日本血液学会地方会,jsh-03",
    "小児血液学会総会,jsh-04",
    "ash,jsh-05",
    "ASH 2019 in Japan,jsh-05",
    "アメリカ血液学会/ American Society of Hematology （ASH）,jsh-05",
    "American Society of Hematology,jsh-05",
    "アメリカ血液学会(ASH),jsh-05",
    "CIBMTR,jsh-08",
    "t-cell lymphoma FORUM,jsh-09",
    "日本造血細胞移植学会,jsh-20",
    "⽇本内科学会,jsh-25"
  })
  void a_name_is_found_in_whatever_form_it_is_written(String name, String row) {
    assertThat(Rules.CATALOGUE.byName("jsh-specialist", name).orElseThrow().id()).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource({"血液,", "'',", "2023,", "専門誌への論文掲載（筆頭者）,", "学会発表,"})
  void what_is_no_name_of_an_event_is_not_found(String name, String nothing) {
    assertThat(Rules.CATALOGUE.byName("jsh-specialist", name)).isEmpty();
  }

  @Test
  void a_suggestion_begins_with_the_text_before_it_contains_it() {
    assertThat(Rules.CATALOGUE.suggest("jsh-specialist", "日本がん", 5))
        .extracting(CatalogueRow::name)
        .containsExactly("日本がん学会", "日本がん治療学会");
    assertThat(Rules.CATALOGUE.suggest("jsh-specialist", "がん学会", 1))
        .extracting(CatalogueRow::id)
        .containsExactly("jsh-04");
  }
}
