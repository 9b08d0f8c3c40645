package jp.koshin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger of credits: lines are added, never changed. Who may ask is checked by the caller. */
@Service
public class CreditLedger {

  /**
   * Credits an activity, once for a member and programme.
   *
   * @throws LostRace {@code DUPLICATE_CREDIT}, naming the first entry, when it is credited already
   */
  public CreditEntry post(NewEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** The standing entry of an activity, however it arrived. */
  public Optional<CreditEntry> credited(
      UUID memberId, String programme, String identity, LocalDate date) {
    throw new UnsupportedOperationException();
  }

  /** The standing entry that a claim led to. */
  public Optional<CreditEntry> ofClaim(UUID claimId) {
    throw new UnsupportedOperationException();
  }

  public CreditEntry get(UUID entryId) throws NotFound {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes an entry back by a second one and frees the activity to be credited anew.
   *
   * @throws LostRace {@code STALE_VERSION} when it was taken back already
   */
  public CreditEntry reverse(UUID entryId, CurrentUser user, String reason) {
    throw new UnsupportedOperationException();
  }

  /** All lines of a member, reversed and reversing ones included; the latest activity first. */
  public List<CreditEntry> entries(UUID memberId, String programme, @Nullable Period period) {
    throw new UnsupportedOperationException();
  }

  /** The lines that count: neither reversed nor reversing; the latest activity first. */
  public List<CreditEntry> standing(UUID memberId, String programme, @Nullable Period period) {
    throw new UnsupportedOperationException();
  }

  /** What the member holds within a period, caps of the edition in force applied. */
  public CreditTotals totals(UUID memberId, String programme, Period period) {
    throw new UnsupportedOperationException();
  }
}
