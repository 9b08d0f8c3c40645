package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Programme;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calculation in an address: what is written is read again, and garbage does no harm. */
class PortfolioLinkTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Period PERIOD =
      new Period(LocalDate.of(2022, 6, 1), LocalDate.of(2027, 5, 31));

  private final PortfolioLink link = new PortfolioLink(Rules.PROGRAMMES, Rules.CATALOGUE);

  @Test
  void what_is_written_is_read_again() {
    Random random = new Random(3);
    for (Programme programme : Rules.PROGRAMMES.all()) {
      for (int i = 0; i < 100; i++) {
        PortfolioRequest request = request(programme.code(), random);
        String written = link.write(request);
        assertThat(link.read(written, TODAY)).contains(request);
        assertThat(link.write(link.read(written, TODAY).orElseThrow())).isEqualTo(written);
      }
    }
  }

  @Test
  void forty_meetings_fit_a_short_address() {
    List<Activity> meetings = new ArrayList<>();
    List<CatalogueRow> rows = Rules.CATALOGUE.search("jrs-diagnostic", "", 0, 200).items();
    for (int i = 0; i < 40; i++) {
      meetings.add(
          Activity.attendance("a" + i, PERIOD.from().plusDays(i * 40L), rows.get(i * 4).name()));
    }
    PortfolioRequest request =
        new PortfolioRequest(
            "jrs-diagnostic", "2026", PERIOD, MemberFacts.UNKNOWN, TODAY, meetings);
    assertThat(link.write(request)).hasSizeLessThan(900).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2AAAA", "1!!!", "1AAAA", "1_____", "<script>", "1%00", "１ＡＡ"})
  void what_is_no_link_is_nothing(String garbage) {
    assertThat(link.read(garbage, TODAY)).isEmpty();
  }

  @Test
  void a_damaged_link_never_fails() {
    Random random = new Random(5);
    String whole = link.write(request("jsog-specialist", random));
    for (int i = 0; i < 3_000; i++) {
      StringBuilder damaged = new StringBuilder(whole);
      for (int j = 0; j <= random.nextInt(4); j++) {
        damaged.setCharAt(
            1 + random.nextInt(whole.length() - 1), (char) ('A' + random.nextInt(26)));
      }
      damaged.setLength(1 + random.nextInt(damaged.length()));
      link.read(damaged.toString(), TODAY);
    }
  }

  @Test
  void what_makes_no_sense_is_left_out_and_the_rest_stands() {
    String text =
        """
        jsog-specialist\t1999\t2022-05-01\t2027-04-30
        r-5\tjabc\tw99\tdなりすまし
        KCOURSE\tD2025-01-01\tcNONSENSE\tn99999\tq9\tlよい講習
        KNONSENSE\tD2025-01-01
        KCOURSE\tD9999-99-99
        KSEMINAR\tD2025-01-01\te教育セミナー
        KCLINICAL_CASES\tD2025-01-01\ts99999999999\
        """;
    assertThat(link.read(packed(text), TODAY))
        .hasValueSatisfying(
            read -> {
              assertThat(read.edition()).isEqualTo("2026");
              assertThat(read.member()).isEqualTo(MemberFacts.UNKNOWN);
              assertThat(read.activities())
                  .extracting(Activity::kind)
                  .containsExactly(ActivityKind.COURSE, ActivityKind.CLINICAL_CASES);
              assertThat(read.activities().get(0).credits()).isNull();
              assertThat(read.activities().get(0).lecture()).isEqualTo("よい講習");
            });
  }

  @Test
  void a_small_link_cannot_become_large() {
    String text =
        "jrs-diagnostic\t2026\t2022-06-01\t2027-05-31\n\n"
            + "KATTENDANCE\tD2025-01-01\n".repeat(50_000);
    String bomb = packed(text);
    assertThat(bomb).hasSizeLessThan(PortfolioLink.LONGEST);
    assertThat(link.read(bomb, TODAY).orElseThrow().activities())
        .hasSize(PortfolioText.MOST_ACTIVITIES);
    assertThat(link.read("1" + "A".repeat(PortfolioLink.LONGEST), TODAY)).isEmpty();
  }

  private static String packed(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static PortfolioRequest request(String programme, Random random) {
    List<ActivityKind> kinds = List.copyOf(Rules.PROGRAMMES.edition(programme, "2026").kinds());
    List<CatalogueRow> rows = Rules.CATALOGUE.search(programme, "", 0, 1000).items();
    List<Activity> activities = new ArrayList<>();
    for (int i = kinds.isEmpty() ? 0 : random.nextInt(12); i > 0; i--) {
      activities.add(
          activity("a" + activities.size(), kinds.get(random.nextInt(kinds.size())), rows, random));
    }
    MemberFacts member =
        new MemberFacts(
            random.nextInt(5),
            random.nextBoolean() ? 2021 : null,
            random.nextBoolean(),
            random.nextBoolean(),
            BigDecimal.valueOf(random.nextInt(6)),
            random.nextBoolean() ? LocalDate.of(2020, 2, 29) : null,
            random.nextBoolean(),
            random.nextBoolean(),
            programme.startsWith("jsmo") && random.nextBoolean() ? Set.of("履歴書") : Set.of());
    return new PortfolioRequest(programme, "2026", PERIOD, member, TODAY, activities);
  }

  private static Activity activity(
      String id, ActivityKind kind, List<CatalogueRow> rows, Random random) {
    boolean listed = random.nextBoolean() && !rows.isEmpty();
    return Activity.of(id, kind, PERIOD.from().plusDays(random.nextInt(1800)))
        .event(listed ? rows.get(random.nextInt(rows.size())).name() : "架空の会 " + random.nextInt(9))
        .title(random.nextBoolean() ? "題名 🎌 " + random.nextInt(50) : null)
        .authorship(Authorship.values()[random.nextInt(3)])
        .peerReviewed(random.nextBoolean())
        .related(random.nextBoolean())
        .course(Course.values()[random.nextInt(Course.values().length)])
        .lecture("lecture " + random.nextInt(9))
        .delivery(Delivery.values()[random.nextInt(2)])
        .credits(random.nextBoolean() ? new BigDecimal("2.5") : null)
        .correctAnswers(random.nextInt(6))
        .paid(random.nextBoolean() ? true : null)
        .minutes(1 + random.nextInt(120))
        .requestedCredits(1 + random.nextInt(2))
        .cases(random.nextInt(60))
        .build();
  }
}
