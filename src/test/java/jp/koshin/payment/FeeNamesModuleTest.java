package jp.koshin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.koshin.KoshinTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KoshinTest
class FeeNamesModuleTest {

  @Autowired private FeeNames names;

  @ParameterizedTest
  @CsvSource({
    "jsh-specialist, RENEWAL, 更新料",
    "jsog-specialist, RENEWAL, 審査料",
    "jsog-specialist, REGISTRATION, 登録料",
    "jsmo-specialist, RENEWAL, 認定料",
    "jrs-diagnostic, RENEWAL, 審査料",
    "jspm-specialist, RENEWAL, 申請料",
    "jspm-specialist, REINSTATEMENT, 申請料"
  })
  void a_fee_is_called_what_its_society_calls_it(String programme, String purpose, String word) {
    assertThat(names.of(programme, purpose).ja()).isEqualTo(word);
    assertThat(names.of(programme, purpose).in(Locale.ENGLISH)).matches("[A-Z][a-z ]+");
  }

  @Test
  void without_a_word_of_its_own_it_has_the_general_one_of_its_purpose() {
    assertThat(names.of("jsh-supervisor", Fee.RENEWAL).ja()).isEqualTo("更新料");
    assertThat(names.of("jsh-supervisor", Fee.REINSTATEMENT).ja()).isEqualTo("再認定の手数料");
  }

  @Test
  void the_secretariat_reads_the_words_of_all_that_its_society_charges() {
    assertThat(names.ofSociety("jsog", Fee.REGISTRATION).ja()).isEqualTo("登録料");
    assertThat(names.ofSociety("jsh", Fee.RENEWAL).ja()).isEqualTo("更新料");
  }
}
