package jp.koshin.deferral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The files of a petition, while it is not handed in. */
@Service
@Transactional
public class PetitionFiles {

  private static final String PDF = "application/pdf";

  private final PetitionRows rows;
  private final PetitionObstacles obstacles;
  private final EvidenceStore evidence;
  private final AuditTrail audit;

  PetitionFiles(
      PetitionRows rows, PetitionObstacles obstacles, EvidenceStore evidence, AuditTrail audit) {
    this.rows = rows;
    this.obstacles = obstacles;
    this.evidence = evidence;
    this.audit = audit;
  }

  /**
   * Adds a file; refused with ALREADY_SUBMITTED, UNKNOWN_EVIDENCE_KIND, PDF_ONLY, or as {@link
   * EvidenceStore#add} refuses.
   */
  public Outcome<EvidenceFile> add(
      CurrentUser user, UUID id, String kind, String name, byte[] content) {
    Petition petition = PetitionAccess.own(user, rows.locked(id));
    if (!petition.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    Optional<PetitionDocuments.Slot> slot =
        obstacles.slots(petition).stream().filter(s -> s.code().equals(kind)).findFirst();
    if (slot.isEmpty()) {
      return Outcome.refused(Refusal.ofField("UNKNOWN_EVIDENCE_KIND", "kind"));
    }
    Outcome<EvidenceFile> added = evidence.add(id, kind, name, content, user.username());
    if (!added.isDone()) {
      return added;
    }
    if (slot.get().pdfOnly() && !added.get().mediaType().equals(PDF)) {
      evidence.remove(added.get().id());
      return Outcome.refused(Refusal.ofField("PDF_ONLY", kind));
    }
    record(petition, user, "EVIDENCE_ADDED", added.get());
    return added;
  }

  /** Removes a file; refused with ALREADY_SUBMITTED. */
  public Outcome<EvidenceFile> remove(CurrentUser user, UUID id, UUID fileId) {
    Petition petition = PetitionAccess.own(user, rows.locked(id));
    List<EvidenceFile> files = evidence.of(id);
    EvidenceFile file =
        files.stream()
            .filter(f -> f.id().equals(fileId))
            .findFirst()
            .orElseThrow(() -> new NotFound("evidence", fileId));
    if (!petition.status().isEditable()) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    evidence.remove(fileId);
    record(petition, user, "EVIDENCE_REMOVED", file);
    return Outcome.done(file);
  }

  private void record(Petition petition, CurrentUser user, String action, EvidenceFile file) {
    audit.record(
        petition.society(),
        petition.id(),
        action,
        user,
        Map.of("kind", file.kind(), "name", file.name(), "sha256", file.sha256()));
  }
}
