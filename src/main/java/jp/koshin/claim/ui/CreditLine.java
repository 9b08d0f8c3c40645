package jp.koshin.claim.ui;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A line of the member's list: a claim that is under way or was turned down, or an entry of the
 * ledger.
 *
 * @param kind in the user's language
 * @param category its name in the user's language, or null
 * @param status code of a claim status; {@code APPROVED} for what is credited
 * @param source how it arrived, in the user's language
 */
record CreditLine(
    @Nullable LocalDate date,
    String kind,
    String what,
    @Nullable String category,
    String credits,
    String status,
    String source,
    @Nullable UUID claimId) {

  @Nullable Integer fiscalYear() {
    return date == null ? null : FiscalYear.of(date).year();
  }

  String dateText() {
    return date == null ? "" : date.toString();
  }

  String yearText() {
    return date == null ? "" : String.valueOf(FiscalYear.of(date).year());
  }
}
