package jp.koshin.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into sections of an application, for its owner and for staff who enter paper applications.
 *
 * <p>Refusals: ALREADY_SUBMITTED, APPLICATION_NOT_OPEN, and SECTION_ISSUE at each field that cannot
 * be stored, with the sentence as its figure {@code message}.
 */
@Service
@Transactional
public class ApplicationEntries {

  private final Applicants applicants;
  private final SectionRows rows;
  private final SectionViews sections;
  private final SectionCheck check;
  private final EvidenceStore evidence;
  private final Proxies proxies;
  private final AuditTrail audit;

  ApplicationEntries(
      Applicants applicants,
      SectionRows rows,
      SectionViews sections,
      SectionCheck check,
      EvidenceStore evidence,
      Proxies proxies,
      AuditTrail audit) {
    this.applicants = applicants;
    this.rows = rows;
    this.sections = sections;
    this.check = check;
    this.evidence = evidence;
    this.proxies = proxies;
    this.audit = audit;
  }

  /**
   * Stores what a section says now, complete or not.
   *
   * @param version that was read; {@link LostRace} STALE_VERSION where somebody wrote since
   */
  public Outcome<SectionView> save(
      CurrentUser user, UUID renewalId, String code, Answers answers, int version) {
    Applicant applicant = applicants.writable(user, renewalId);
    Optional<Refusal> closed = closed(applicant);
    if (closed.isPresent()) {
      return Outcome.refused(closed.get());
    }
    SectionRule rule = answered(applicant, code);
    Answers normal = normal(rule, answers);
    List<Issue> issues = check.unacceptable(rule, normal);
    if (!issues.isEmpty()) {
      return Outcome.refused(issues.stream().map(ApplicationEntries::refusal).toList());
    }
    write(user, applicant, rule, normal, version);
    return Outcome.done(sections.of(applicant, rule));
  }

  /** A section as it stands, for who writes into it: reading it was recorded when it was opened. */
  @Transactional
  public SectionView read(CurrentUser user, UUID renewalId, String code) {
    Applicant applicant = applicants.writable(user, renewalId);
    return sections.of(applicant, Applications.section(applicant, code));
  }

  /** Why nothing can be written now. */
  static Optional<Refusal> closed(Applicant applicant) {
    if (!applicant.renewal().status().isEditable()) {
      return Optional.of(Refusal.of("ALREADY_SUBMITTED"));
    }
    return applicant.unknown().isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of("APPLICATION_NOT_OPEN"));
  }

  static SectionRule answered(Applicant applicant, String code) {
    SectionRule rule = Applications.section(applicant, code);
    if (!rule.kind().isAnswered()) {
      throw new NotFound("section", code);
    }
    return rule;
  }

  /** The issue of a field as a reason of a refusal. */
  static Refusal refusal(Issue issue) {
    return new Refusal(
        "SECTION_ISSUE",
        issue.field(),
        Map.of("message", issue.message().ja(), "messageEn", issue.message().en()));
  }

  /** After its files changed: the same answers, weighed anew. */
  void weigh(CurrentUser user, Applicant applicant, SectionRule rule) {
    Optional<StoredSection> stored = rows.find(applicant.renewal().id(), rule.code());
    Answers answers =
        stored.map(s -> rows.answers(applicant.renewal().id(), s)).orElse(Answers.NONE);
    write(user, applicant, rule, answers, stored.map(StoredSection::version).orElse(-1));
  }

  private void write(
      CurrentUser user, Applicant applicant, SectionRule rule, Answers answers, int version) {
    UUID id = applicant.renewal().id();
    Answers filled = SectionViews.filled(applicant, rule, answers);
    boolean complete =
        check
            .missing(rule, answers, applicant.renewal().activityPeriod(), evidence.of(id))
            .isEmpty();
    SectionState state = complete ? SectionState.REGISTERED : SectionState.IN_PROGRESS;
    Optional<StoredSection> before = rows.find(id, rule.code());
    if (before.map(StoredSection::version).orElse(-1) != version) {
      throw new LostRace("STALE_VERSION", rule.code());
    }
    boolean seals = rule.kind().isSealed();
    if (before.isPresent()) {
      rows.update(id, before.get(), seals, filled, state, user.username());
    } else {
      rows.insert(id, rule.code(), seals, filled, state, user.username());
    }
    proxies.note(user, applicant);
    if (complete && before.map(b -> b.state() != SectionState.REGISTERED).orElse(true)) {
      audit.record(
          applicant.renewal().society(),
          id,
          "SECTION_REGISTERED",
          user,
          Map.of("section", rule.name().ja()));
    }
  }

  /** In one way of writing, without what the roster fills in and without what is empty. */
  private static Answers normal(SectionRule rule, Answers typed) {
    Map<String, String> values = new LinkedHashMap<>();
    typed
        .values()
        .forEach(
            (code, value) -> {
              Optional<FieldRule> field = rule.field(code);
              if (field.map(FieldRule::isTyped).orElse(true)) {
                String normal = field.map(f -> FieldValue.normal(f, value)).orElse(value);
                put(values, code, normal);
              }
            });
    return new Answers(values, typed.rows().stream().map(row -> normalRow(rule, row)).toList());
  }

  private static Map<String, String> normalRow(SectionRule rule, Map<String, String> row) {
    Map<String, String> normal = new LinkedHashMap<>();
    row.forEach(
        (code, value) ->
            put(
                normal,
                code,
                rule.column(code).map(f -> FieldValue.normal(f, value)).orElse(value)));
    return normal;
  }

  private static void put(Map<String, String> map, String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }
}
