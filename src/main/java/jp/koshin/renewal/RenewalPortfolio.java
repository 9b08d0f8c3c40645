package jp.koshin.renewal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.LedgerPortfolio;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.exam.Exams;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RecordedValue;
import jp.koshin.valuation.Valuation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Values what a member holds in the ledger against the requirements of a renewal's edition. */
@Component
class RenewalPortfolio {

  private final CreditLedger ledger;
  private final Members members;
  private final Certifications certifications;
  private final Programmes programmes;
  private final EvidenceStore evidence;
  private final RenewalRows rows;
  private final Valuation valuation;
  private final Exams exams;
  private final ObjectProvider<ApplicationFacts> applications;
  private final Clock clock;

  RenewalPortfolio(
      CreditLedger ledger,
      Members members,
      Certifications certifications,
      Programmes programmes,
      EvidenceStore evidence,
      RenewalRows rows,
      Valuation valuation,
      Exams exams,
      ObjectProvider<ApplicationFacts> applications,
      Clock clock) {
    this.ledger = ledger;
    this.members = members;
    this.certifications = certifications;
    this.programmes = programmes;
    this.evidence = evidence;
    this.rows = rows;
    this.valuation = valuation;
    this.exams = exams;
    this.applications = applications;
    this.clock = clock;
  }

  /**
   * @param term the term that is renewed; its renewal was put off where it ended in a year before
   */
  PortfolioResult value(Renewal renewal, Period term) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    return value(
        new RenewalSubject(
            renewal.id(),
            certifications.get(renewal.certificationId()),
            edition,
            term,
            renewal.applicationYear(),
            !renewal.reinstating(),
            documents(renewal.id(), edition)));
  }

  PortfolioResult value(RenewalSubject subject) {
    Period period = subject.activityPeriod();
    Edition edition = subject.edition();
    LedgerPortfolio held = ledger.portfolio(subject.memberId(), edition.programme(), period);
    Map<String, RecordedValue> recorded = new HashMap<>(held.values());
    List<Activity> activities = new ArrayList<>(held.activities());
    addStated(subject, period, held.entries(), activities, recorded);
    return valuation.sum(
        new PortfolioRequest(
            edition.programme(),
            edition.year(),
            period,
            facts(subject),
            Tokyo.today(clock),
            activities),
        recorded);
  }

  /** What is in the ledger already is not stated again: the same day and category count once. */
  private void addStated(
      RenewalSubject subject,
      Period period,
      List<CreditEntry> entries,
      List<Activity> activities,
      Map<String, RecordedValue> recorded) {
    Set<String> held =
        entries.stream().map(e -> e.category() + " " + e.date()).collect(Collectors.toSet());
    UUID application = subject.application();
    if (application == null) {
      return;
    }
    applications.stream()
        .flatMap(a -> a.stated(application).stream())
        .filter(s -> period.contains(s.date()) && !held.contains(s.category() + " " + s.date()))
        .filter(s -> !hasCases(entries) || s.kind() != ActivityKind.CLINICAL_CASES)
        .forEach(
            s -> {
              activities.add(Activity.of(s.id(), s.kind(), s.date()).event(s.event()).build());
              recorded.put(s.id(), new RecordedValue(s.category(), s.credits()));
            });
  }

  /** Cases that were credited before are not counted again from the list. */
  private static boolean hasCases(List<CreditEntry> entries) {
    return entries.stream().anyMatch(e -> e.kind() == ActivityKind.CLINICAL_CASES);
  }

  private MemberFacts facts(RenewalSubject subject) {
    Member member = members.get(subject.memberId());
    Certification certification = subject.certification();
    return new MemberFacts(
        subject
            .edition()
            .renewalsInARow(
                certification.consecutiveRenewals(),
                certification.status() == CertificationStatus.LAPSED),
        null,
        members.duesPaid(member.id(), subject.duesPeriod()),
        member.trainingFacility(),
        member.daysPerWeek(),
        certification.certifiedSince(),
        renewsParent(subject),
        exams
            .standing(member.id(), subject.edition().programme(), subject.applicationYear())
            .passed(),
        subject.documents());
  }

  /**
   * Whether the member has handed in, in the same year, the renewal of the qualification this one
   * rests on.
   */
  private boolean renewsParent(RenewalSubject subject) {
    String parent = programmes.get(subject.edition().programme()).parent();
    Set<RenewalStatus> handedIn =
        Set.of(
            RenewalStatus.SUBMITTED,
            RenewalStatus.RETURNED,
            RenewalStatus.IN_REVIEW,
            RenewalStatus.AWAITING_FEE,
            RenewalStatus.APPROVED);
    return parent != null
        && rows.ofMember(subject.memberId(), parent).stream()
            .anyMatch(
                other ->
                    other.applicationYear() == subject.applicationYear()
                        && handedIn.contains(other.status()));
  }

  private Set<String> documents(UUID renewalId, Edition edition) {
    Set<String> kinds =
        evidence.of(renewalId).stream().map(file -> file.kind()).collect(Collectors.toSet());
    Set<String> names =
        edition.evidenceKinds().stream()
            .filter(kind -> kinds.contains(kind.code()))
            .map(kind -> kind.name().ja())
            .collect(Collectors.toCollection(HashSet::new));
    applications.forEach(a -> names.addAll(a.documents(renewalId)));
    return names;
  }
}
