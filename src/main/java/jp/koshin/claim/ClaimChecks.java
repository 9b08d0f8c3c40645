package jp.koshin.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.PeriodRule;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.ActivityValue;
import org.springframework.stereotype.Component;

/** Everything that stands against handing a claim in, all at once. */
@Component
class ClaimChecks {

  /** What a kind cannot be judged without. */
  private static final Map<ActivityKind, List<String>> NEEDED = new EnumMap<>(ActivityKind.class);

  static {
    NEEDED.put(ActivityKind.ATTENDANCE, List.of("event"));
    NEEDED.put(ActivityKind.SEMINAR, List.of("event"));
    NEEDED.put(ActivityKind.PAPER, List.of("title", "authorship"));
    NEEDED.put(ActivityKind.PRESENTATION, List.of("event", "title", "authorship"));
    NEEDED.put(ActivityKind.COURSE, List.of("course", "lecture"));
    NEEDED.put(ActivityKind.LECTURE, List.of("course", "lecture", "minutes"));
    NEEDED.put(ActivityKind.TALK, List.of("title", "minutes"));
    NEEDED.put(ActivityKind.CLINICAL_CASES, List.of("cases"));
  }

  private final ClaimStore store;
  private final Programmes programmes;
  private final Certifications certifications;
  private final Earning earning;
  private final CreditLedger ledger;
  private final EvidenceStore evidence;
  private final Clock clock;

  ClaimChecks(
      ClaimStore store,
      Programmes programmes,
      Certifications certifications,
      Earning earning,
      CreditLedger ledger,
      EvidenceStore evidence,
      Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.certifications = certifications;
    this.earning = earning;
    this.ledger = ledger;
    this.evidence = evidence;
    this.clock = clock;
  }

  List<Refusal> of(Claim claim) {
    List<Refusal> refusals = new ArrayList<>(missing(claim));
    LocalDate date = claim.input().date();
    if (date != null) {
      if (date.isAfter(Tokyo.today(clock))) {
        refusals.add(Refusal.ofField("FUTURE_DATE", "date"));
      }
      term(claim, date).ifPresent(refusals::add);
      ActivityValue value = claim.worth().value();
      if (value != null) {
        duplicate(claim, value, date).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  private List<Refusal> missing(Claim claim) {
    Map<String, Object> given = ClaimFields.map(claim.input());
    List<Refusal> missing = new ArrayList<>();
    for (String field : List.of("kind", "date")) {
      if (!given.containsKey(field)) {
        missing.add(Refusal.ofField("MISSING_FIELD", field));
      }
    }
    ActivityKind kind = claim.input().kind();
    if (kind != null) {
      NEEDED.getOrDefault(kind, List.of()).stream()
          .filter(field -> !given.containsKey(field))
          .forEach(field -> missing.add(Refusal.ofField("MISSING_FIELD", field)));
      missing.addAll(missingEvidence(claim, kind));
    }
    if (!missing.isEmpty()) {
      missing.add(0, Refusal.of("INCOMPLETE"));
    }
    return missing;
  }

  private List<Refusal> missingEvidence(Claim claim, ActivityKind kind) {
    Edition edition = programmes.edition(claim.ref().programme(), claim.edition());
    Set<String> there =
        evidence.of(claim.ref().id()).stream().map(EvidenceFile::kind).collect(Collectors.toSet());
    return edition.evidenceFor(kind).stream()
        .filter(needed -> needed.required() && !there.contains(needed.code()))
        .map(
            needed ->
                new Refusal(
                    "MISSING_EVIDENCE",
                    "evidence",
                    Map.of("kind", needed.code(), "name", needed.name().ja())))
        .toList();
  }

  private Optional<Refusal> term(Claim claim, LocalDate date) {
    Optional<Certification> held = earning.of(claim.ref().memberId(), claim.ref().programme());
    if (held.isEmpty()) {
      return Optional.of(Refusal.of("NOT_CERTIFIED"));
    }
    Period counted = counted(claim, held.get());
    return counted.contains(date)
        ? Optional.empty()
        : Optional.of(
            new Refusal("OUT_OF_TERM", "date", Map.of("from", counted.from(), "to", counted.to())));
  }

  /**
   * The dates of which something may be claimed: the running term, and its activity period where
   * that begins before the term. What comes after the activity period counts for the renewal after.
   */
  private Period counted(Claim claim, Certification held) {
    if (held.status() == CertificationStatus.LAPSED) {
      return countedAfterLapse(claim, held);
    }
    Period term = running(held);
    Period activity =
        programmes
            .edition(claim.ref().programme(), claim.edition())
            .activityPeriod()
            .of(term, FiscalYear.of(term.to()).year());
    LocalDate until = held.deferredUntil();
    return new Period(
        activity.from().isBefore(term.from()) ? activity.from() : term.from(),
        until != null && until.isAfter(term.to()) ? until : term.to());
  }

  /** The activity periods of a reinstatement applied for this year or next. */
  private Period countedAfterLapse(Claim claim, Certification held) {
    PeriodRule activities =
        programmes.edition(claim.ref().programme(), claim.edition()).activityPeriod();
    int year = FiscalYear.of(Tokyo.today(clock)).year();
    return new Period(
        activities.of(held.term(), year).from(), activities.of(held.term(), year + 1).to());
  }

  /**
   * The term that runs today: after an approved renewal the certification shows the next one
   * already.
   */
  private Period running(Certification held) {
    LocalDate today = Tokyo.today(clock);
    if (held.term().contains(today)) {
      return held.term();
    }
    return certifications.terms(held.id()).stream()
        .filter(term -> term.contains(today))
        .findFirst()
        .orElse(held.term());
  }

  private Optional<Refusal> duplicate(Claim claim, ActivityValue value, LocalDate date) {
    return credited(claim, value, date)
        .or(
            () ->
                store
                    .openTwin(claim, value.identity(), date)
                    .map(number -> Refusal.of("DUPLICATE_CREDIT", Map.of("first", number))));
  }

  /**
   * The activity of a valued claim was credited already: {@code DUPLICATE_CREDIT} names the first.
   */
  Optional<Refusal> credited(Claim claim) {
    LocalDate date = claim.input().date();
    ActivityValue value = claim.worth().value();
    return date == null || value == null ? Optional.empty() : credited(claim, value, date);
  }

  private Optional<Refusal> credited(Claim claim, ActivityValue value, LocalDate date) {
    return ledger
        .credited(claim.ref().memberId(), claim.ref().programme(), value.identity(), date)
        .filter(entry -> !claim.ref().id().equals(entry.claimId()))
        .map(entry -> Refusal.of("DUPLICATE_CREDIT", Map.of("first", firstOf(entry))));
  }

  private String firstOf(CreditEntry entry) {
    UUID claimId = entry.claimId();
    String number =
        claimId == null ? "" : store.find(claimId).map(c -> c.ref().number() + " ").orElse("");
    return number + entry.event() + " " + entry.date();
  }
}
