package jp.koshin.payment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that came in (入金明細) and what the secretariat does with it. Another society's is not found;
 * who acts on what somebody else has just settled loses the race (STALE_VERSION).
 *
 * <p>Refusals: NOTHING_TO_SETTLE, FEE_NOT_DUE, NOT_PARTIAL, REASON_REQUIRED, OWN_FEE.
 */
@Service
@Transactional
public class Remittances {

  private final RemittanceRows rows;
  private final RemittanceReads reads;
  private final FeeCandidates candidates;
  private final FeeRows feeRows;
  private final Fees fees;
  private final RemittanceBooking booking;
  private final AuditTrail audit;
  private final Clock clock;

  Remittances(
      RemittanceRows rows,
      RemittanceReads reads,
      FeeCandidates candidates,
      FeeRows feeRows,
      Fees fees,
      RemittanceBooking booking,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.reads = reads;
    this.candidates = candidates;
    this.feeRows = feeRows;
    this.fees = fees;
    this.booking = booking;
    this.audit = audit;
    this.clock = clock;
  }

  /** Money of the society of the secretariat that asks; nothing for anybody else. */
  @Transactional(readOnly = true)
  public List<Remittance> list(CurrentUser user, RemittanceQuery query) {
    String society = user.society();
    return society != null && user.has(Role.SECRETARIAT) ? reads.find(society, query) : List.of();
  }

  /** What has come in for a fee by statements, in yen. For modules that have checked who asks. */
  @Transactional(readOnly = true)
  public int received(UUID feeId) {
    return rows.received(feeId);
  }

  /**
   * The fees that open money may be for, the likeliest first. One statement for all of them.
   *
   * @param money from {@link #list}
   */
  @Transactional(readOnly = true)
  public Map<UUID, List<MatchProposal>> proposals(CurrentUser user, List<Remittance> money) {
    List<Remittance> open =
        money.stream().filter(one -> one.status() == RemittanceStatus.OPEN).toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    Set<String> references =
        open.stream()
            .flatMap(one -> FeeMatching.references(one.memo(), one.payer()).stream())
            .collect(Collectors.toSet());
    FeeMatching matching = candidates.all(society(user, open.get(0).id()), references);
    Map<UUID, List<MatchProposal>> proposals = new HashMap<>();
    open.forEach(
        one -> proposals.put(one.id(), matching.of(one.amount(), one.payer(), one.memo())));
    return proposals;
  }

  /**
   * Counts open money for a fee; the fee is paid when its whole amount has come in.
   *
   * @param version as it was shown
   */
  public Outcome<Remittance> assign(CurrentUser user, UUID id, int version, UUID feeId) {
    String society = society(user, id);
    Fee fee = feeRows.locked(feeId);
    if (!fee.society().equals(society)) {
      throw new NotFound("fee", feeId);
    }
    Remittance money = current(society, id, version);
    if (money.status() != RemittanceStatus.OPEN) {
      return Outcome.refused(Refusal.of("NOTHING_TO_SETTLE"));
    }
    if (!fee.isDue() && !fee.isPaid()) {
      return Outcome.refused(Refusal.of("FEE_NOT_DUE"));
    }
    booking.book(money, fee, user);
    return Outcome.done(reads.get(society, id));
  }

  /**
   * Done with otherwise: given back, meant for something else, kept. It no longer counts for a fee
   * that is not paid yet.
   *
   * @param note what was done
   */
  public Outcome<Remittance> settle(CurrentUser user, UUID id, int version, String note) {
    Remittance money = lockedWithFee(user, id, version);
    if (!money.status().isToSettle()) {
      return Outcome.refused(Refusal.of("NOTHING_TO_SETTLE"));
    }
    if (note.isBlank()) {
      return Outcome.refused(Refusal.ofField("REASON_REQUIRED", "note"));
    }
    @Nullable UUID fee = money.fee() == null ? null : money.fee().id();
    rows.set(id, "SETTLED", fee, note.strip(), user, clock.instant());
    record(money, "REMITTANCE_SETTLED", user, note.strip());
    return Outcome.done(reads.get(money.society(), id));
  }

  /** Takes money back from a fee that it has not paid. */
  public Outcome<Remittance> release(CurrentUser user, UUID id, int version) {
    Remittance money = lockedWithFee(user, id, version);
    if (money.status() != RemittanceStatus.PARTIAL) {
      return Outcome.refused(Refusal.of("NOT_PARTIAL"));
    }
    rows.set(id, "OPEN", null, null, user, clock.instant());
    record(money, "REMITTANCE_RELEASED", user, "");
    return Outcome.done(reads.get(money.society(), id));
  }

  /**
   * Takes a fee as paid though less has come in, as when a bank has kept its charge.
   *
   * @param note why
   */
  public Outcome<Remittance> acceptLess(CurrentUser user, UUID id, int version, String note) {
    Remittance money = lockedWithFee(user, id, version);
    Remittance.AssignedFee assigned = money.fee();
    if (money.status() != RemittanceStatus.PARTIAL || assigned == null) {
      return Outcome.refused(Refusal.of("NOT_PARTIAL"));
    }
    Fee fee = feeRows.get(assigned.id());
    if (!fee.isDue() || user.isMember(fee.memberId())) {
      return Outcome.refused(Refusal.of(fee.isDue() ? "OWN_FEE" : "FEE_NOT_DUE"));
    }
    if (note.isBlank()) {
      return Outcome.refused(Refusal.ofField("REASON_REQUIRED", "note"));
    }
    rows.set(id, "MATCHED", fee.id(), note.strip(), user, clock.instant());
    record(money, "REMITTANCE_ACCEPTED", user, note.strip());
    fees.settle(fee, money.source().method(), Tokyo.startOf(money.bookedOn()), user);
    return Outcome.done(reads.get(money.society(), id));
  }

  private Remittance lockedWithFee(CurrentUser user, UUID id, int version) {
    String society = society(user, id);
    Remittance.AssignedFee fee = reads.get(society, id).fee();
    if (fee != null) {
      feeRows.locked(fee.id());
    }
    return current(society, id, version);
  }

  private Remittance current(String society, UUID id, int version) {
    Remittance money = reads.locked(society, id);
    if (money.version() != version) {
      throw new LostRace("STALE_VERSION", id);
    }
    return money;
  }

  private void record(Remittance money, String action, CurrentUser by, String note) {
    @Nullable UUID caseId = money.fee() == null ? null : feeRows.get(money.fee().id()).caseId();
    Map<String, Object> told =
        Map.of("amount", money.amount(), "payer", money.payer(), "note", note);
    audit.recordInternal(money.society(), caseId, action, by, told);
  }

  private static String society(CurrentUser user, UUID id) {
    String society = user.society();
    if (society == null || !user.has(Role.SECRETARIAT)) {
      throw new NotFound("remittance", id);
    }
    return society;
  }
}
