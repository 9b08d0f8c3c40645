package jp.koshin.credit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger of a certification for the eyes of its holder and of the society's staff. */
@Service
@Transactional(readOnly = true)
public class Holdings {

  private final Certifications certifications;
  private final Members members;
  private final CreditLedger ledger;
  private final Programmes programmes;
  private final Clock clock;

  Holdings(
      Certifications certifications,
      Members members,
      CreditLedger ledger,
      Programmes programmes,
      Clock clock) {
    this.certifications = certifications;
    this.members = members;
    this.ledger = ledger;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** The user's own certifications in force; none for those who are no members. */
  public List<Certification> own(CurrentUser user) {
    UUID member = user.memberId();
    return member == null
        ? List.of()
        : certifications.ofMember(member).stream().filter(c -> c.status().isInForce()).toList();
  }

  /**
   * The ledger of a certification within the activity period of the renewal at its end, a deferral
   * included, by the edition in force.
   *
   * @throws NotFound where the user is neither its holder nor on the staff of its society
   */
  public Holding of(CurrentUser user, UUID certificationId) throws NotFound {
    Certification held = certifications.get(certificationId);
    Member member = members.get(user, held.memberId());
    Edition edition = programmes.editionInForce(held.programme(), Tokyo.today(clock));
    int year = FiscalYear.of(held.ends()).year();
    Period period = edition.renewalPeriod(held.term(), year);
    LedgerPortfolio portfolio = ledger.portfolio(member.id(), held.programme(), period);
    PortfolioRequest request =
        new PortfolioRequest(
            held.programme(),
            edition.year(),
            period,
            facts(held, member, edition.duesPeriod(held.termWithDeferral(), year)),
            Tokyo.today(clock),
            portfolio.activities());
    return new Holding(held, member, request, portfolio.values(), portfolio.entries());
  }

  private MemberFacts facts(Certification held, Member member, Period dues) {
    return new MemberFacts(
        held.consecutiveRenewals(),
        null,
        members.duesPaid(member.id(), dues),
        member.trainingFacility(),
        member.daysPerWeek(),
        held.certifiedSince(),
        false,
        false,
        Set.of());
  }
}
