package jp.koshin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class RefusalSentenceTest {

  private final StaticMessageSource messages = new StaticMessageSource();
  private final Texts texts = new Texts(messages);

  @Test
  void an_instant_is_shown_as_the_clocks_of_tokyo_show_it() {
    messages.addMessage("refusal.LATE", Locale.JAPANESE, "期限は {due} でした。");

    assertThat(
            texts.of(
                Refusal.of("LATE", Map.of("due", Instant.parse("2026-12-31T15:00:00Z"))),
                Locale.JAPANESE))
        .isEqualTo("期限は 2027-01-01 00:00 でした。");
  }

  @Test
  void a_figure_that_is_not_known_is_left_out() {
    messages.addMessage("refusal.TWICE", Locale.JAPANESE, "登録されています。{first}");

    assertThat(texts.of(Refusal.of("TWICE"), Locale.JAPANESE)).isEqualTo("登録されています。");
  }
}
