package jp.koshin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of credits: lines are added, never changed. Who may ask is checked by the caller. */
@Service
@Transactional
public class CreditLedger {

  private final CreditRows rows;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final Clock clock;

  CreditLedger(CreditRows rows, Programmes programmes, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Credits an activity, once for a member and programme. What a claim leads to is recorded with
   * its approval.
   *
   * @throws DuplicateCredit naming the first entry, when it is credited already
   */
  public CreditEntry post(NewEntry entry) {
    CreditEntry posted = entryOf(entry);
    if (!rows.insert(posted, entry.identity(), entry.by().username())) {
      throw rows.credited(entry.memberId(), entry.programme(), entry.identity(), entry.date())
          .<LostRace>map(DuplicateCredit::new)
          .orElseGet(() -> new LostRace("DUPLICATE_CREDIT", entry.event()));
    }
    if (posted.claimId() == null) {
      record("CREDIT_POSTED", posted, entry.by(), Map.of());
    }
    return posted;
  }

  /** The standing entry of an activity, however it arrived. */
  @Transactional(readOnly = true)
  public Optional<CreditEntry> credited(
      UUID memberId, String programme, String identity, LocalDate date) {
    return rows.credited(memberId, programme, identity, date);
  }

  /** The standing entry that a claim led to. */
  @Transactional(readOnly = true)
  public Optional<CreditEntry> ofClaim(UUID claimId) {
    return rows.ofClaim(claimId);
  }

  @Transactional(readOnly = true)
  public CreditEntry get(UUID entryId) throws NotFound {
    return rows.find(entryId).orElseThrow(() -> new NotFound("credit entry", entryId));
  }

  /**
   * Takes an entry back by a second one and frees the activity to be credited anew.
   *
   * @return the reversing entry
   * @throws LostRace {@code STALE_VERSION} when it was taken back already
   */
  public CreditEntry reverse(UUID entryId, CurrentUser user, String reason) {
    CreditEntry reversed = get(entryId);
    CreditEntry reversal = reversalOf(reversed);
    if (reversed.reverses() != null || !rows.insertReversal(reversal, user.username())) {
      throw new LostRace("STALE_VERSION", "credit entry " + entryId);
    }
    record("CREDIT_REVERSED", reversed, user, Map.of("reason", reason));
    return reversal;
  }

  /** All lines of a member, reversed and reversing ones included; the latest activity first. */
  @Transactional(readOnly = true)
  public List<CreditEntry> entries(UUID memberId, String programme, @Nullable Period period) {
    return rows.entries(memberId, programme, period, false);
  }

  /** The lines that count: neither reversed nor reversing; the latest activity first. */
  @Transactional(readOnly = true)
  public List<CreditEntry> standing(UUID memberId, String programme, @Nullable Period period) {
    return rows.entries(memberId, programme, period, true);
  }

  /** The lines that count within a period, as a valuation sums them up. */
  @Transactional(readOnly = true)
  public LedgerPortfolio portfolio(UUID memberId, String programme, Period period) {
    return LedgerPortfolio.of(standing(memberId, programme, period));
  }

  /** What the member holds within a period, caps of the edition in force applied. */
  @Transactional(readOnly = true)
  public CreditTotals totals(UUID memberId, String programme, Period period) {
    Edition edition = programmes.editionInForce(programme, Tokyo.today(clock));
    return CreditTotalling.of(
        standing(memberId, programme, period),
        edition.categories(),
        edition.totalRequired().orElse(null));
  }

  private CreditEntry entryOf(NewEntry entry) {
    return new CreditEntry(
        UUID.randomUUID(),
        entry.memberId(),
        entry.programme(),
        entry.edition(),
        entry.kind(),
        entry.date(),
        FiscalYear.of(entry.date()).year(),
        entry.event(),
        entry.category(),
        entry.credits().value(),
        entry.source(),
        entry.rule(),
        entry.claimId(),
        null,
        clock.instant(),
        entry.course());
  }

  private CreditEntry reversalOf(CreditEntry entry) {
    return new CreditEntry(
        UUID.randomUUID(),
        entry.memberId(),
        entry.programme(),
        entry.edition(),
        entry.kind(),
        entry.date(),
        entry.fiscalYear(),
        entry.event(),
        entry.category(),
        entry.credits().negate(),
        CreditSource.CORRECTION,
        entry.rule(),
        null,
        entry.id(),
        clock.instant(),
        entry.course());
  }

  private void record(String action, CreditEntry entry, CurrentUser by, Map<String, String> more) {
    Map<String, Object> details = new TreeMap<>(more);
    details.put("entry", entry.id().toString());
    details.put("event", entry.event());
    details.put("credits", entry.credits().stripTrailingZeros().toPlainString());
    details.put("rule", entry.rule());
    audit.record(programmes.get(entry.programme()).society(), entry.claimId(), action, by, details);
  }
}
