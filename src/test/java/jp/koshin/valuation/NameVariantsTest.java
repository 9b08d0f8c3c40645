package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names as physicians write them, tried on the longest catalogue. */
class NameVariantsTest {

  private static final String PROGRAMME = "jrs-diagnostic";

  static Stream<UnaryOperator<String>> variants() {
    return Stream.of(
        name -> "第82回" + name,
        name -> "第 ８２ 回　" + name,
        name -> "2023年度" + name,
        name -> "２０２３年度 " + name,
        name -> "令和5年度 第3回 " + name,
        name -> "第3回 令和元年度" + name,
        name -> name + "2023",
        name -> name + " 2023年",
        name -> name + "　２０２３年度",
        name -> name + " 2023 in Japan",
        name -> name + " in Japan 2023",
        name -> name + "（第34回を開催予定）",
        name -> name + " (2024年開催予定)",
        name -> name + "（名称変更）",
        name -> "第9回" + name + "2019（第10回を開催予定）",
        name -> name.replace(" ", "").replace("　", ""),
        name -> "  " + String.join(" ", name.split("")) + " ",
        name -> name.toUpperCase(Locale.ROOT),
        name -> name.toLowerCase(Locale.ROOT),
        NameVariantsTest::fullWidth,
        name -> name.replace('（', '(').replace('）', ')'),
        name -> name.replace('(', '（').replace(')', '）'));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void every_name_of_every_row_is_found_in_each_variant(UnaryOperator<String> variant) {
    for (CatalogueRow row : rows()) {
      for (String name : names(row)) {
        assertThat(found(variant.apply(name)))
            .as("%s as %s", row.id(), variant.apply(name))
            .isEqualTo(found(name));
      }
    }
  }

  @Test
  void every_name_means_its_row_or_the_one_printed_before_it() {
    for (CatalogueRow row : rows()) {
      for (String name : names(row)) {
        String first =
            rows().stream()
                .filter(r -> names(r).stream().map(Names::key).anyMatch(Names.key(name)::equals))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(found(name)).as(name).contains(first);
      }
    }
  }

  @Test
  void what_stands_in_brackets_and_what_stands_before_them_are_names_too() {
    for (CatalogueRow row : rows()) {
      for (String part : Names.insideBrackets(row.name())) {
        assertThat(found(part)).as(part).isPresent();
      }
      assertThat(found(Names.withoutBrackets(row.name()))).as(row.name()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "第82回日本医学放射線学会総会,jrs-001",
    "第59回 日本医学放射線学会秋季臨床大会（大阪）,jrs-002",
    "RSNA 2023,jrs-031",
    "RSNA（シカゴ）,jrs-031",
    "北米放射線学会（RSNA）,jrs-031",
    "Radiological Society of North America,jrs-031",
    "ISMRM,jrs-033",
    "International Society for Magnetic Resonance in Medicine (ISMRM 5),jrs-033",
    "SNMMI,jrs-035",
    "ASTRO,jrs-039",
    "American Society of Therapeutic Radiation & Oncology,jrs-039",
    "ESTRO,jrs-040",
    "ESTRO School,jrs-041",
    "三次元ＣＴ・ＭＲＩ研究会,jrs-049",
    "日本救急放射線研究会(JSER)主催 救急・外傷IVR症例検討会(SIRET),jrs-052",
    "ERSP,jrs-066",
    "日本ＭＥ学会,jrs-081",
    "日本生体医工学会（名称変更）　←日本ME学会,jrs-081",
    "肝血流動態・機能イメージ研究会,jrs-089",
    "関西肝血流動態・機能イメージ研究会（第19回を開催予定）,jrs-300",
    "腹部放射線研究会,jrs-010",
    "日本IVR学会関東地方会,jrs-174",
    "青葉画像研究会,jrs-156",
    "画像診断カンファレンス（宮城）,jrs-157",
    "NR懇話会,jrs-210",
    "関西放射線治療若手勉強会,jrs-264",
    "関西cancer therapistの会,jrs-269",
    "上方レントゲンカンファレンス,jrs-282",
    "大阪腹部画像・IVR医学研究会,jrs-301",
    "第34回山陰核医学研究会,jrs-313",
    "中・四国アンギオカンファレンス,jrs-316",
    "泌尿生殖器放射線研究会,jrs-343",
    "長崎画像診断研究会,jrs-412"
  })
  void names_in_use_find_their_row(String name, String row) {
    assertThat(found(name)).contains(row);
  }

  @ParameterizedTest
  @CsvSource({
    "架空研究会（東京）",
    "架空研究会（日医放）",
    "架空研究会（名称変更）",
    "架空研究会(合併)",
    "日本放射線クラブ",
    "名称変更",
    "第3回",
    "2023年度"
  })
  void a_place_or_a_remark_makes_no_meeting(String name) {
    assertThat(found(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"上方レントゲンカンファレンス", "関西Cancer Therapistの会", "山陰核医学研究会", "岡山胸部画像病理カンファレンス", "CEPIR"})
  void a_name_printed_twice_stays_two_rows_and_is_ambiguous(String name) {
    assertThat(Rules.BOOKS.book(PROGRAMME, "2026").catalogue().match(name).rows()).hasSize(2);
  }

  @Test
  void the_catalogue_has_every_printed_row_and_both_programmes_share_it() {
    assertThat(rows()).hasSize(415);
    assertThat(rows().stream().filter(CatalogueRow::required)).hasSize(12);
    assertThat(rows().stream().filter(row -> row.credits() == null)).hasSize(10);
    assertThat(Rules.CATALOGUE.search("jrs-therapy", "", 0, 500).items()).isEqualTo(rows());
  }

  private static List<CatalogueRow> rows() {
    return Rules.CATALOGUE.search(PROGRAMME, "", 0, 500).items();
  }

  private static Optional<String> found(String name) {
    return Rules.CATALOGUE.byName(PROGRAMME, name).map(CatalogueRow::id);
  }

  private static List<String> names(CatalogueRow row) {
    return Stream.of(List.of(row.name()), row.formerNames(), row.abbreviations())
        .flatMap(List::stream)
        .toList();
  }

  private static String fullWidth(String name) {
    StringBuilder wide = new StringBuilder();
    name.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
