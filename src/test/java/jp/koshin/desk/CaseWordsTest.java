package jp.koshin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWordsTest {

  @Test
  void words_are_compared_in_one_width_case_and_kana() {
    assertThat(CaseWords.of(" ﾆｼﾀﾞ　はなこ ＡＳＨ ash ")).containsExactly("ニシダ", "ハナコ", "ash");
    assertThat(CaseWords.of(null)).isEmpty();
    assertThat(CaseWords.of(" 　 ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "会,       '% 会%'",
    "総会,     '% 総会 %'",
    "学会総会, '% 学会 会総 総会 %'",
    "第12回,   '% 第 12 回%'",
    "2026年度, '%2026 年度 %'",
    "ash,      '%ash%'",
    "0%,       '%0\\%%'",
    "𠮷田,     '% 𠮷田 %'"
  })
  void a_pattern_has_each_character_with_the_one_after_it(String word, String pattern) {
    assertThat(CaseWords.pattern(word)).isEqualTo(pattern);
  }
}
