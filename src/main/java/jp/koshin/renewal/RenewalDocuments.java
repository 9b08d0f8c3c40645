package jp.koshin.renewal;

import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files added to a renewal application itself (申請書類), while it is not handed in. */
@Service
@Transactional
public class RenewalDocuments {

  private final RenewalRows rows;
  private final EvidenceStore evidence;
  private final AuditTrail audit;

  RenewalDocuments(RenewalRows rows, EvidenceStore evidence, AuditTrail audit) {
    this.rows = rows;
    this.evidence = evidence;
    this.audit = audit;
  }

  /**
   * Adds a file of the owner; refused with ALREADY_SUBMITTED, or as {@link EvidenceStore#add}
   * refuses.
   */
  public Outcome<EvidenceFile> add(
      CurrentUser user, UUID id, String kind, String name, byte[] content) {
    Renewal renewal = Renewals.own(user, rows.locked(id));
    if (!renewal.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    Outcome<EvidenceFile> added = evidence.add(id, kind, name, content, user.username());
    if (added.isDone()) {
      record(renewal, user, "EVIDENCE_ADDED", added.get());
    }
    return added;
  }

  /** Removes a file of the owner; refused with ALREADY_SUBMITTED. */
  public Outcome<EvidenceFile> remove(CurrentUser user, UUID id, UUID fileId) {
    Renewal renewal = Renewals.own(user, rows.locked(id));
    EvidenceFile file =
        evidence.of(id).stream()
            .filter(f -> f.id().equals(fileId))
            .findFirst()
            .orElseThrow(() -> new NotFound("evidence", fileId));
    if (!renewal.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    evidence.remove(fileId);
    record(renewal, user, "EVIDENCE_REMOVED", file);
    return Outcome.done(file);
  }

  private void record(Renewal renewal, CurrentUser user, String action, EvidenceFile file) {
    audit.record(
        renewal.society(),
        renewal.id(),
        action,
        user,
        Map.of("kind", file.kind(), "name", file.name(), "sha256", file.sha256()));
  }
}
