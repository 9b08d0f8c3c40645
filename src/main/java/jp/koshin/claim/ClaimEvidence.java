package jp.koshin.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Component;

/** The evidence of claims (証明書類): added and removed while a claim may be changed. */
@Component
class ClaimEvidence {

  /** Enough to find what somebody remembers. */
  private static final int CLAIMS_LOOKED_AT = 50;

  private final ClaimAccess access;
  private final ClaimStore store;
  private final Programmes programmes;
  private final EvidenceStore evidence;
  private final AuditTrail audit;

  ClaimEvidence(
      ClaimAccess access,
      ClaimStore store,
      Programmes programmes,
      EvidenceStore evidence,
      AuditTrail audit) {
    this.access = access;
    this.store = store;
    this.programmes = programmes;
    this.evidence = evidence;
    this.audit = audit;
  }

  List<EvidenceFile> of(CurrentUser user, UUID id) {
    return evidence.of(access.readable(user, id).ref().id());
  }

  /** What the user attached to own claims before, the newest first, each file once. */
  List<EvidenceFile> earlier(CurrentUser user) {
    Map<String, EvidenceFile> files = new LinkedHashMap<>();
    if (user.memberId() != null) {
      store.newestOf(user.memberId(), CLAIMS_LOOKED_AT).stream()
          .flatMap(claim -> evidence.of(claim).stream())
          .forEach(file -> files.putIfAbsent(file.sha256(), file));
    }
    return List.copyOf(files.values());
  }

  Outcome<EvidenceFile> add(CurrentUser user, UUID id, String name, String kind, byte[] content) {
    return attach(user, id, kind, () -> evidence.add(id, kind, name, content, user.username()));
  }

  Outcome<EvidenceFile> reuse(CurrentUser user, UUID id, UUID evidenceId, String kind) {
    EvidenceFile file = evidence.find(evidenceId).orElseThrow(() -> unknown(evidenceId));
    if (!user.isMember(access.readable(user, file.caseId()).ref().memberId())) {
      throw unknown(evidenceId);
    }
    return attach(user, id, kind, () -> evidence.reuse(evidenceId, id, kind, user.username()));
  }

  private Outcome<EvidenceFile> attach(
      CurrentUser user, UUID id, String kind, Supplier<Outcome<EvidenceFile>> keep) {
    Claim claim = access.own(user, id);
    if (!claim.status().isEditable()) {
      return Outcome.refused(Refusal.of("NOT_EDITABLE"));
    }
    Edition edition = programmes.edition(claim.ref().programme(), claim.edition());
    if (edition.evidenceKinds().stream().noneMatch(k -> k.code().equals(kind))) {
      return Outcome.refused(Refusal.ofField("UNKNOWN_EVIDENCE_KIND", "kind"));
    }
    return keep.get()
        .map(
            file -> {
              record(claim, "EVIDENCE_ADDED", user, Map.of("name", file.name(), "kind", kind));
              return file;
            });
  }

  Outcome<UUID> remove(CurrentUser user, UUID id, UUID evidenceId) {
    Claim claim = access.own(user, id);
    if (!claim.status().isEditable()) {
      return Outcome.refused(Refusal.of("NOT_EDITABLE"));
    }
    EvidenceFile file = file(id, evidenceId);
    evidence.remove(evidenceId);
    record(claim, "EVIDENCE_REMOVED", user, Map.of("name", file.name(), "kind", file.kind()));
    return Outcome.done(evidenceId);
  }

  private EvidenceFile file(UUID claimId, UUID evidenceId) {
    List<EvidenceFile> files = evidence.of(claimId);
    return files.stream()
        .filter(f -> f.id().equals(evidenceId))
        .findFirst()
        .orElseThrow(() -> unknown(evidenceId));
  }

  private static NotFound unknown(UUID evidenceId) {
    return new NotFound("evidence", evidenceId);
  }

  private void record(Claim claim, String action, CurrentUser user, Map<String, ?> details) {
    audit.record(claim.ref().society(), claim.ref().id(), action, user, details);
  }
}
