package jp.koshin.credit.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RecordedValue;
import jp.koshin.valuation.Valuation;

/** Values the ledger of a member together with activities that are only thought of. */
@SpringComponent
class WhatIf {

  /**
   * What came of a trial.
   *
   * @param activities what each activity earns, with the reasons
   */
  record Trial(PortfolioResult result, List<ActivityResult> activities) {}

  private final Certifications certifications;
  private final Members members;
  private final CreditLedger ledger;
  private final Programmes programmes;
  private final Valuation valuation;
  private final Catalogue catalogue;
  private final Clock clock;

  WhatIf(
      Certifications certifications,
      Members members,
      CreditLedger ledger,
      Programmes programmes,
      Valuation valuation,
      Catalogue catalogue,
      Clock clock) {
    this.certifications = certifications;
    this.members = members;
    this.ledger = ledger;
    this.programmes = programmes;
    this.valuation = valuation;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The first certification of the user whose programme credits activities. */
  Optional<Certification> certification(CurrentUser user) {
    return certifications.ofMember(Objects.requireNonNull(user.memberId())).stream()
        .filter(held -> held.status().isInForce() && !edition(held).kinds().isEmpty())
        .findFirst();
  }

  Edition edition(Certification held) {
    return programmes.editionInForce(held.programme(), Tokyo.today(clock));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  LocalDate today() {
    return Tokyo.today(clock);
  }

  /**
   * The ledger of the activity period with the activities tried. What the ledger awarded stands;
   * what is tried is valued by the rules.
   */
  Trial value(Certification held, List<Activity> tried) {
    Edition edition = edition(held);
    Period period =
        edition.activityPeriod().of(held.term(), FiscalYear.of(held.term().to()).year());
    List<CreditEntry> entries = ledger.standing(held.memberId(), held.programme(), period);
    List<Activity> all =
        Stream.concat(entries.stream().map(WhatIf::activity), tried.stream()).toList();
    PortfolioRequest request =
        new PortfolioRequest(held.programme(), edition.year(), period, facts(held), today(), all);
    List<ActivityResult> valued = valuation.value(request).activities();
    Map<String, RecordedValue> values = new HashMap<>();
    valued.forEach(
        v -> values.put(v.id(), new RecordedValue(category(v, edition), v.credits().value())));
    entries.forEach(
        e -> values.put(e.id().toString(), new RecordedValue(e.category(), e.credits())));
    return new Trial(valuation.sum(request, values), valued);
  }

  /** What is not credited at all earns nothing wherever it is counted. */
  private static String category(ActivityResult valued, Edition edition) {
    String category = valued.category();
    return category == null ? edition.categories().get(0).code() : category;
  }

  Credits required(PortfolioResult result) {
    return programmes
        .edition(result.programme(), result.edition())
        .totalRequired()
        .map(Credits::new)
        .orElse(Credits.ZERO);
  }

  private MemberFacts facts(Certification held) {
    Member member = members.get(held.memberId());
    return new MemberFacts(
        held.consecutiveRenewals(),
        null,
        members.duesPaid(member.id(), held.term()),
        member.trainingFacility(),
        member.daysPerWeek(),
        held.certifiedSince(),
        false,
        false,
        Set.of());
  }

  private static Activity activity(CreditEntry entry) {
    return Activity.of(entry.id().toString(), entry.kind(), entry.date())
        .event(entry.event())
        .title(entry.event())
        .build();
  }
}
