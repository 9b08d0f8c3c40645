package jp.koshin.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Course;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger (取得単位). It is never changed: a mistake is corrected by a second line that
 * reverses it.
 *
 * @param edition of the rules that valued it, such as {@code 2026}
 * @param fiscalYear the year it is filed under: a meeting of January to March belongs to the year
 *     before
 * @param event what is shown: the meeting, or the title of the work
 * @param category code in the edition, such as {@code ATTENDANCE}
 * @param credits negative in a reversing entry
 * @param rule id of the table row that gave the value, or {@code OVERRIDE} where a reviewer did
 * @param reverses the entry taken back, in a reversing entry
 * @param course subject of a course or lecture, or null
 */
public record CreditEntry(
    UUID id,
    UUID memberId,
    String programme,
    String edition,
    ActivityKind kind,
    LocalDate date,
    int fiscalYear,
    String event,
    String category,
    BigDecimal credits,
    CreditSource source,
    String rule,
    @Nullable UUID claimId,
    @Nullable UUID reverses,
    Instant recordedAt,
    @Nullable Course course) {

  /** Anything but a course. */
  public CreditEntry(
      UUID id,
      UUID memberId,
      String programme,
      String edition,
      ActivityKind kind,
      LocalDate date,
      int fiscalYear,
      String event,
      String category,
      BigDecimal credits,
      CreditSource source,
      String rule,
      @Nullable UUID claimId,
      @Nullable UUID reverses,
      Instant recordedAt) {
    this(
        id,
        memberId,
        programme,
        edition,
        kind,
        date,
        fiscalYear,
        event,
        category,
        credits,
        source,
        rule,
        claimId,
        reverses,
        recordedAt,
        null);
  }
}
