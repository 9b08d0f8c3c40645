package jp.koshin.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of the sections of an application.
 *
 * <p>Refusals: as {@link EvidenceStore#add}, and ALREADY_SUBMITTED, APPLICATION_NOT_OPEN,
 * UPLOAD_TYPE, UPLOAD_PAGES, UPLOAD_NOT_A4, UPLOAD_TOO_MANY.
 */
@Service
@Transactional
public class ApplicationFiles {

  private final Applicants applicants;
  private final ApplicationEntries entries;
  private final EvidenceStore evidence;
  private final Proxies proxies;
  private final AuditTrail audit;

  ApplicationFiles(
      Applicants applicants,
      ApplicationEntries entries,
      EvidenceStore evidence,
      Proxies proxies,
      AuditTrail audit) {
    this.applicants = applicants;
    this.entries = entries;
    this.evidence = evidence;
    this.proxies = proxies;
    this.audit = audit;
  }

  /** Adds a file to an upload of a section. */
  public Outcome<EvidenceFile> add(
      CurrentUser user, UUID renewalId, String code, String upload, String name, byte[] content) {
    Applicant applicant = applicants.writable(user, renewalId);
    Optional<Refusal> closed = ApplicationEntries.closed(applicant);
    if (closed.isPresent()) {
      return Outcome.refused(closed.get());
    }
    SectionRule section = ApplicationEntries.answered(applicant, code);
    UploadRule rule = section.upload(upload).orElseThrow(() -> new NotFound("upload", upload));
    if (SectionViews.count(evidence.of(renewalId), rule) >= rule.atMost()) {
      return Outcome.refused(Refusal.of("UPLOAD_TOO_MANY", Map.of("max", rule.atMost())));
    }
    Outcome<EvidenceFile> added =
        evidence.add(renewalId, rule.code(), name, content, user.username());
    if (!added.isDone()) {
      return Outcome.refused(
          added.refusals().stream().map(refusal -> ofThisPlace(refusal, rule)).toList());
    }
    List<Refusal> broken = UploadCheck.check(rule, added.get(), content);
    if (!broken.isEmpty()) {
      evidence.remove(added.get().id());
      return Outcome.refused(broken);
    }
    record(user, applicant, "EVIDENCE_ADDED", added.get());
    entries.weigh(user, applicant, section);
    return added;
  }

  /** A file of no known type is told the types of this place, which may be fewer. */
  private static Refusal ofThisPlace(Refusal refusal, UploadRule rule) {
    return refusal.code().equals("UNSUPPORTED_TYPE")
        ? Refusal.of("UPLOAD_TYPE", Map.of("types", types(rule)))
        : refusal;
  }

  /** Attaches the scan of a paper application; only staff who enter it for the member do that. */
  public Outcome<EvidenceFile> addScan(
      CurrentUser user, UUID renewalId, String name, byte[] content) {
    Applicant applicant = applicants.writable(user, renewalId);
    if (user.isMember(applicant.member().id())) {
      throw new NotFound("paper application", renewalId);
    }
    if (!applicant.renewal().status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    Outcome<EvidenceFile> added =
        evidence.add(renewalId, Proxies.SCAN, name, content, user.username());
    if (added.isDone()) {
      proxies.note(user, applicant);
      record(user, applicant, "EVIDENCE_ADDED", added.get());
    }
    return added;
  }

  /** Scans attached to it. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> scans(CurrentUser user, UUID renewalId) {
    applicants.readable(user, renewalId);
    return evidence.of(renewalId).stream().filter(f -> f.kind().equals(Proxies.SCAN)).toList();
  }

  /** Removes a file of a section; the scan of a paper application is the typist's to remove. */
  public Outcome<EvidenceFile> remove(CurrentUser user, UUID renewalId, UUID fileId) {
    Applicant applicant = applicants.writable(user, renewalId);
    Optional<Refusal> closed = ApplicationEntries.closed(applicant);
    if (closed.isPresent()) {
      return Outcome.refused(closed.get());
    }
    EvidenceFile file =
        evidence.of(renewalId).stream()
            .filter(f -> f.id().equals(fileId))
            .filter(f -> !f.kind().equals(Proxies.SCAN) || !user.isMember(applicant.member().id()))
            .findFirst()
            .orElseThrow(() -> new NotFound("evidence", fileId));
    evidence.remove(fileId);
    record(user, applicant, "EVIDENCE_REMOVED", file);
    applicant.sections().stream()
        .filter(section -> section.upload(file.kind()).isPresent())
        .forEach(section -> entries.weigh(user, applicant, section));
    return Outcome.done(file);
  }

  private void record(CurrentUser user, Applicant applicant, String action, EvidenceFile file) {
    audit.record(
        applicant.renewal().society(),
        applicant.renewal().id(),
        action,
        user,
        Map.of("kind", file.kind(), "name", file.name(), "sha256", file.sha256()));
  }

  /** What a type of file is called, such as {@code PDF、PNG}. */
  static String types(UploadRule rule) {
    return rule.types().stream().map(Enum::name).collect(Collectors.joining("、"));
  }
}
