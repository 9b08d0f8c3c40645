package jp.koshin.credit;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Credits;
import jp.koshin.valuation.Course;
import org.jspecify.annotations.Nullable;

/**
 * What is to be credited.
 *
 * @param identity the valuation's key of "the same activity"
 * @param by who credits it
 * @param course subject of a course or lecture, which requirements ask for; null for all else
 */
public record NewEntry(
    UUID memberId,
    String programme,
    String edition,
    ActivityKind kind,
    LocalDate date,
    String event,
    String category,
    Credits credits,
    CreditSource source,
    String rule,
    @Nullable UUID claimId,
    String identity,
    CurrentUser by,
    @Nullable Course course) {

  /** Anything but a course. */
  public NewEntry(
      UUID memberId,
      String programme,
      String edition,
      ActivityKind kind,
      LocalDate date,
      String event,
      String category,
      Credits credits,
      CreditSource source,
      String rule,
      @Nullable UUID claimId,
      String identity,
      CurrentUser by) {
    this(
        memberId, programme, edition, kind, date, event, category, credits, source, rule, claimId,
        identity, by, null);
  }
}
