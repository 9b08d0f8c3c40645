package jp.koshin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditTotallingTest {

  private static final LocalizedText NAME = new LocalizedText("論文", "Papers");

  @Test
  void a_category_without_caps_counts_everything_and_an_empty_one_nothing() {
    CreditTotals totals =
        CreditTotalling.of(
            List.of(entry("PAPER", 10, 2024), entry("PAPER", 3, 2025)),
            List.of(rule("PAPER", null, null), rule("PRESENTATION", null, null)),
            BigDecimal.valueOf(50));
    assertThat(totals.byCategory())
        .containsEntry("PAPER", Credits.of(13))
        .containsEntry("PRESENTATION", Credits.ZERO);
    assertThat(totals.total()).isEqualTo(Credits.of(13));
    assertThat(totals.missing()).isEqualTo(Credits.of(37));
  }

  @Test
  void caps_of_a_year_and_of_the_whole_cut_what_is_above() {
    CreditTotals totals =
        CreditTotalling.of(
            List.of(
                entry("PAPER", 10, 2023),
                entry("PAPER", 10, 2023),
                entry("PAPER", 8, 2024),
                entry("PAPER", 5, 2025)),
            List.of(rule("PAPER", 20, 10)),
            null);
    assertThat(totals.total()).isEqualTo(Credits.of(20));
    assertThat(totals.missing()).isEqualTo(Credits.ZERO);
  }

  private static CategoryRule rule(
      String code, @Nullable Integer cap, @Nullable Integer capPerFiscalYear) {
    return new CategoryRule(
        code,
        NAME,
        null,
        cap == null ? null : BigDecimal.valueOf(cap),
        capPerFiscalYear == null ? null : BigDecimal.valueOf(capPerFiscalYear),
        List.of(),
        List.of());
  }

  private static CreditEntry entry(String category, int credits, int fiscalYear) {
    LocalDate date = new FiscalYear(fiscalYear).firstDay();
    return new CreditEntry(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "programme",
        "2026",
        ActivityKind.PAPER,
        date,
        fiscalYear,
        "work",
        category,
        BigDecimal.valueOf(credits),
        CreditSource.IMPORT,
        "row 1",
        null,
        null,
        Instant.EPOCH);
  }
}
