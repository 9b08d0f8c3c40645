package jp.koshin.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books money whose reference number and amount leave no doubt, each in a transaction of its own;
 * what has been looked through is marked, so that a stopped run goes on where it was.
 */
@Component
class CertainMatches {

  private static final Logger LOG = LoggerFactory.getLogger(CertainMatches.class);

  private final RemittanceRows rows;
  private final RemittanceReads reads;
  private final FeeCandidates candidates;
  private final FeeRows fees;
  private final RemittanceBooking booking;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CertainMatches(
      RemittanceRows rows,
      RemittanceReads reads,
      FeeCandidates candidates,
      FeeRows fees,
      RemittanceBooking booking,
      Accounts accounts,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.reads = reads;
    this.candidates = candidates;
    this.fees = fees;
    this.booking = booking;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Looks through some of what nobody has looked through.
   *
   * @return how many; less than {@code most} when nothing is left
   */
  int examine(int most) {
    List<Remittance> found = reads.unexamined(most);
    found.stream().collect(Collectors.groupingBy(Remittance::society)).forEach(this::examine);
    return found.size();
  }

  private void examine(String society, List<Remittance> found) {
    Set<String> references =
        found.stream()
            .flatMap(money -> FeeMatching.references(money.memo(), money.payer()).stream())
            .collect(Collectors.toSet());
    FeeMatching matching = candidates.byReference(society, references);
    Map<UUID, UUID> certain = new LinkedHashMap<>();
    List<UUID> others = new ArrayList<>();
    for (Remittance money : found) {
      matching.of(money.amount(), money.payer(), money.memo()).stream()
          .findFirst()
          .filter(MatchProposal::isCertain)
          .ifPresentOrElse(
              match -> {
                matching.count(match.feeId(), money.amount());
                certain.put(money.id(), match.feeId());
              },
              () -> others.add(money.id()));
    }
    certain.forEach((money, fee) -> bookSafely(society, money, fee));
    mark(others);
  }

  /** What cannot be booked is left to the secretariat. */
  private void bookSafely(String society, UUID money, UUID fee) {
    try {
      transaction.executeWithoutResult(status -> book(society, money, fee));
    } catch (RuntimeException failure) {
      LOG.error("the remittance {} could not be booked by its number", money, failure);
      mark(List.of(money));
    }
  }

  private void book(String society, UUID moneyId, UUID feeId) {
    Fee fee = fees.locked(feeId);
    Remittance money = reads.locked(society, moneyId);
    boolean stands = money.status() == RemittanceStatus.OPEN && rows.isUnexamined(moneyId);
    if (stands && fits(money, fee)) {
      booking.book(money, fee, accounts.byUsername(money.importedBy()));
    } else {
      rows.setExamined(List.of(moneyId), clock.instant());
    }
  }

  private boolean fits(Remittance money, Fee fee) {
    boolean waits = fee.isDue() || (fee.isPaid() && fee.confirmedBy() != null);
    return waits && rows.received(fee.id()) + money.amount() == fee.amount();
  }

  private void mark(List<UUID> ids) {
    if (!ids.isEmpty()) {
      transaction.executeWithoutResult(status -> rows.setExamined(ids, clock.instant()));
    }
  }
}
