package jp.koshin.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.member.Member;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Valuation;
import jp.koshin.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One card scan: a claim that runs straight through its process to the ledger. */
@Component
class CardScans {

  private final ClaimStore store;
  private final Programmes programmes;
  private final Valuation valuation;
  private final CreditLedger ledger;
  private final Processes processes;
  private final Clock clock;

  CardScans(
      ClaimStore store,
      Programmes programmes,
      Valuation valuation,
      CreditLedger ledger,
      Processes processes,
      Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.valuation = valuation;
    this.ledger = ledger;
    this.processes = processes;
    this.clock = clock;
  }

  /** What credits the attendance already, as the rules in force today tell it. */
  @Transactional(readOnly = true)
  public Optional<CreditEntry> credited(Programme programme, Member member, ClaimInput attended) {
    String edition = programmes.editionInForce(programme.code(), Tokyo.today(clock)).year();
    Activity activity = attended.activity("scan").orElseThrow();
    String identity = valuation.valueOne(programme.code(), edition, activity).identity();
    return ledger.credited(member.id(), programme.code(), identity, activity.date());
  }

  /** Credits the attendance; a second scan throws what the ledger throws, and leaves nothing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public ClaimView credit(
      CurrentUser user, Programme programme, Member member, ClaimInput attended) {
    Instant now = clock.instant();
    Edition edition = programmes.editionInForce(programme.code(), Tokyo.today(clock));
    ClaimRef ref =
        new ClaimRef(
            UUID.randomUUID(),
            store.nextNumber(Tokyo.today(clock).getYear()),
            programme.society(),
            programme.code(),
            member.id(),
            attended.label());
    Claim claim = new Claim(ref, edition.year(), ClaimOrigin.CARD, user.accountId(), attended, now);
    claim.submit(now);
    store.add(claim);
    processes.startByMessage(ClaimMessages.CARD_SCANNED, ref.id(), Map.of());
    store.flush(claim);
    return claim.view();
  }
}
