package jp.koshin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void width_case_and_kana_do_not_matter() {
    assertThat(SearchText.of("ＪＳＨ－００１", "ﾀﾅｶ ハナコ"))
        .contains(" jsh 001 ")
        .contains("たなか はなこ")
        .contains("たなかはなこ");
    assertThat(SearchText.patterns("タナカ")).containsExactly("%たなか%");
  }

  @Test
  void a_short_word_is_found_at_the_start_of_a_word() {
    assertThat(SearchText.patterns("田中　花")).containsExactly("% 田中%", "% 花%");
  }

  @Test
  void a_wildcard_is_a_blank() {
    assertThat(SearchText.patterns("100%_\\")).containsExactly("%100%");
    assertThat(SearchText.patterns("%%")).isEmpty();
  }
}
