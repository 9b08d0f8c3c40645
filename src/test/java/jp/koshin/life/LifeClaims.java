package jp.koshin.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.Attendances;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.claim.ScanResult;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.EvidenceKind;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.CsvInput;
import jp.koshin.shared.Period;

/** The activities of a portfolio of the rules, claimed in another time and approved. */
class LifeClaims {

  /** The columns of the examples that a claim states, and the field of the claim. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("kind", "kind"),
          Map.entry("event", "event"),
          Map.entry("title", "title"),
          Map.entry("authorship", "authorship"),
          Map.entry("peer_reviewed", "peerReviewed"),
          Map.entry("course", "course"),
          Map.entry("lecture", "lecture"),
          Map.entry("delivery", "delivery"),
          Map.entry("credits", "credits"),
          Map.entry("correct_answers", "correctAnswers"),
          Map.entry("paid", "paid"),
          Map.entry("minutes", "minutes"),
          Map.entry("cases", "cases"));

  private static final int MOST = 10_000;

  private final Life life;
  private final CurrentUser reviewer;
  private final List<UUID> claims = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;

  LifeClaims(Life life) {
    this.life = life;
    reviewer = life.staff(Role.REVIEWER);
  }

  /** The cases of all claims. */
  List<UUID> cases() {
    return claims;
  }

  /** What was credited in all. */
  BigDecimal total() {
    return total;
  }

  /**
   * Claims a portfolio a week after each of its activities, shifted by whole years to the activity
   * period of the life's term; the first by the card at the venue where that is how it is credited.
   */
  void earn(String portfolio, Period activities) {
    LocalDate from = LocalDate.parse(line("portfolios.csv", portfolio).get(0).get("from"));
    assertThat(from.withYear(activities.from().getYear())).isEqualTo(activities.from());
    int years = activities.from().getYear() - from.getYear();
    line("examples.csv", portfolio).stream()
        .filter(row -> !isWrittenIntoTheApplication(row))
        .sorted(Comparator.comparing(row -> row.get("date")))
        .forEach(row -> earn(row, LocalDate.parse(row.get("date")).plusYears(years)));
  }

  private void earn(CsvInput.Line row, LocalDate day) {
    life.on(day.plusDays(7));
    if (!isScanned(row, day)) {
      claim(row, day);
    }
    total = total.add(new BigDecimal(row.get("expected_credits")));
  }

  /** Patients are listed in the application itself, where the programme has one for them. */
  private boolean isWrittenIntoTheApplication(CsvInput.Line row) {
    return row.get("kind").equals(ActivityKind.CLINICAL_CASES.name())
        && life.edition.application() != null;
  }

  private boolean isScanned(CsvInput.Line row, LocalDate day) {
    if (!row.get("kind").equals(ActivityKind.ATTENDANCE.name()) || !claims.isEmpty()) {
      return false;
    }
    var scans =
        life.bean(Attendances.class)
            .record(life.secretariat, life.programme, row.get("event"), day, List.of(life.number));
    if (!scans.isDone()) {
      assertThat(Life.codes(scans)).containsExactly("NOT_A_CARD_MEETING");
      return false;
    }
    ScanResult scan = scans.get().get(0);
    assertThat(scan.result()).isEqualTo(ScanResult.Status.CREDITED);
    claims.add(Objects.requireNonNull(scan.claimId()));
    return true;
  }

  private void claim(CsvInput.Line row, LocalDate day) {
    Map<String, String> fields = new HashMap<>(Map.of("date", day.toString()));
    FIELDS.forEach((column, field) -> put(fields, field, row.get(column)));
    if (row.get("kind").equals(ActivityKind.PAPER.name())) {
      // the tables of some programmes do not ask, the claim does
      fields.putIfAbsent("authorship", "FIRST");
    }
    UUID id = approved(fields);
    ClaimView claim = life.bean(Claims.class).get(life.member, id);
    assertThat(Objects.requireNonNull(claim.valuation()).credits().value())
        .as("%s %s", row.get("id"), fields)
        .isEqualByComparingTo(row.get("expected_credits"));
  }

  /** Claims an activity of today, which a reviewer approves. */
  void claimToday(Map<String, String> activity) {
    Map<String, String> fields = new HashMap<>(activity);
    fields.put("date", life.today().toString());
    approved(fields);
  }

  private UUID approved(Map<String, String> fields) {
    Claims service = life.bean(Claims.class);
    UUID id =
        service
            .create(life.member, new NewClaim(life.programme, null, ClaimInput.empty()))
            .get()
            .id();
    ClaimView draft = service.update(life.member, id, fields, null).get();
    assertThat(shown(draft)).isEqualTo("下書き");
    ActivityKind kind = Objects.requireNonNull(draft.input().kind());
    life.edition.evidenceFor(kind).stream()
        .filter(EvidenceKind::required)
        .forEach(
            needed ->
                service.addEvidence(life.member, id, "証明.png", needed.code(), picture()).get());
    assertThat(shown(service.submit(life.member, id).get())).isEqualTo("申請中");
    life.decide(reviewer, id, DecisionOutcome.APPROVE).get();
    ClaimView claim = service.get(life.member, id);
    assertThat(claim.status()).isEqualTo(ClaimStatus.APPROVED);
    assertThat(shown(claim)).isEqualTo("承認");
    claims.add(id);
    return id;
  }

  private String shown(ClaimView claim) {
    return life.word("page.claim.status." + claim.status());
  }

  private List<CsvInput.Line> line(String file, String portfolio) {
    try {
      byte[] csv = Files.readAllBytes(Path.of("rules", life.programme, file));
      return CsvInput.read(csv, List.of("portfolio"), MOST).get().lines().stream()
          .filter(row -> row.get("portfolio").equals(portfolio))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, String> fields, String field, String value) {
    if (!value.isEmpty()) {
      fields.put(field, value);
    }
  }

  private static byte[] picture() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
