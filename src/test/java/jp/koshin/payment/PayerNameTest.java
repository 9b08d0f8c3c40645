package jp.koshin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {

  @ParameterizedTest
  @CsvSource({
    "ﾀｶﾊｼ ﾒｸﾞﾐ, たかはし めぐみ",
    "ｼﾖｳｼﾞ ｹﾝｲﾁ, しょうじ けんいち",
    "ｵ-ﾉ ﾀﾛ-, おおの たろう",
    "オーノ　タロウ, おおの たろー",
    "ｹｰｺ, けいこ",
    "ﾂｽﾞｷ, つづき",
    "ヤマタ゛, やまだ",
    "00123 ﾀｶﾊｼﾒｸﾞﾐ, タカハシ メグミ",
    "ﾊﾂﾄﾘ, はっとり"
  })
  void a_name_is_known_as_a_bank_writes_it(String bank, String register) {
    assertThat(PayerName.kana(bank)).isNotEmpty().isEqualTo(PayerName.kana(register));
  }

  @ParameterizedTest
  @CsvSource({"オノ, オオノ", "サトウ, サト", "ヤマダ, ヤマタ"})
  void names_that_sound_different_stay_different(String one, String other) {
    assertThat(PayerName.kana(one)).isNotEqualTo(PayerName.kana(other));
  }

  @Test
  void a_name_in_kanji_is_one_whatever_stands_between() {
    assertThat(PayerName.written("高橋　恵")).isEqualTo(PayerName.written("高橋 恵")).isEqualTo("高橋恵");
    assertThat(PayerName.written("ﾀｶﾊｼ 123")).isEmpty();
  }
}
