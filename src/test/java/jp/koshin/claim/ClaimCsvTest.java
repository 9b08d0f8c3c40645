package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void what_a_spreadsheet_would_run_is_made_text(String cell) {
    assertThat(ClaimCsv.safe(cell)).isEqualTo("'" + cell);
  }

  @Test
  void other_text_stays_as_it_is() {
    assertThat(ClaimCsv.safe("2026-11-21")).isEqualTo("2026-11-21");
    assertThat(ClaimCsv.safe("")).isEmpty();
    assertThat(ClaimCsv.safe(null)).isEmpty();
  }
}
