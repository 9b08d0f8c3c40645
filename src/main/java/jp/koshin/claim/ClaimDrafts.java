package jp.koshin.claim;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certifications;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims while the applicant writes them (下書き). */
@Component
class ClaimDrafts {

  private final ClaimStore store;
  private final ClaimAccess access;
  private final Programmes programmes;
  private final Members members;
  private final Certifications certifications;
  private final EvidenceStore evidence;
  private final ClaimAssessment assessment;
  private final Processes processes;
  private final AuditTrail audit;
  private final Clock clock;

  ClaimDrafts(
      ClaimStore store,
      ClaimAccess access,
      Programmes programmes,
      Members members,
      Certifications certifications,
      EvidenceStore evidence,
      ClaimAssessment assessment,
      Processes processes,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.programmes = programmes;
    this.members = members;
    this.certifications = certifications;
    this.evidence = evidence;
    this.assessment = assessment;
    this.processes = processes;
    this.audit = audit;
    this.clock = clock;
  }

  Outcome<ClaimView> create(CurrentUser user, NewClaim request) {
    Programme programme = programmes.get(request.programme());
    Edition edition = programmes.editionInForce(programme.code(), Tokyo.today(clock));
    Optional<UUID> member = applicant(user, programme, request.memberNumber());
    if (member.isEmpty()) {
      return Outcome.refused(Refusal.ofField("UNKNOWN_MEMBER", "memberNumber"));
    }
    if (certifications.of(member.get(), programme.code()).isEmpty()) {
      return Outcome.refused(Refusal.of("NOT_CERTIFIED"));
    }
    Outcome<ClaimInput> input =
        new ClaimPatch(ClaimFields.map(request.input())).apply(ClaimInput.empty(), edition);
    if (!input.isDone()) {
      return Outcome.refused(input.refusals());
    }
    Claim claim =
        begin(user, programme, edition, member.get(), input.get(), request.memberNumber());
    processes.start(CaseKind.CLAIM.processKey(), claim.ref().id(), Map.of());
    return Outcome.done(claim.view());
  }

  private Optional<UUID> applicant(
      CurrentUser user, Programme programme, @Nullable String memberNumber) {
    if (memberNumber == null) {
      return Optional.ofNullable(user.memberId());
    }
    if (!user.hasIn(programme.society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberNumber);
    }
    return members.byNumber(programme.society(), memberNumber).map(Member::id);
  }

  private Claim begin(
      CurrentUser user,
      Programme programme,
      Edition edition,
      UUID memberId,
      ClaimInput input,
      @Nullable String proxyFor) {
    ClaimRef ref =
        new ClaimRef(
            UUID.randomUUID(),
            store.nextNumber(Tokyo.today(clock).getYear()),
            programme.society(),
            programme.code(),
            memberId,
            input.label());
    boolean proxy = proxyFor != null;
    Claim claim =
        new Claim(
            ref,
            edition.year(),
            proxy ? ClaimOrigin.PROXY : ClaimOrigin.MEMBER,
            proxy ? user.accountId() : null,
            input,
            clock.instant());
    claim.value(assessment.rulesValue(claim));
    store.add(claim);
    record(claim, "CLAIM_CREATED", user, Map.of("origin", claim.origin().name()));
    return claim;
  }

  Outcome<ClaimView> update(
      CurrentUser user,
      UUID id,
      Map<String, ? extends @Nullable Object> patch,
      @Nullable Integer version) {
    Claim claim = access.own(user, id);
    if (!claim.status().isEditable()) {
      return Outcome.refused(Refusal.of("NOT_EDITABLE"));
    }
    if (version != null && version != claim.version()) {
      return Outcome.refused(Refusal.of("STALE_VERSION", Map.of("version", claim.version())));
    }
    Edition edition = programmes.edition(claim.ref().programme(), claim.edition());
    return new ClaimPatch(patch)
        .apply(claim.input(), edition)
        .map(
            input -> {
              claim.edit(input);
              claim.value(assessment.rulesValue(claim));
              store.flush(claim);
              return claim.view();
            });
  }

  Outcome<UUID> discard(CurrentUser user, UUID id) {
    Claim claim = access.own(user, id);
    if (claim.status() != ClaimStatus.DRAFT) {
      return Outcome.refused(Refusal.of("ALREADY_SUBMITTED"));
    }
    processes.correlate(ClaimMessages.WITHDRAWN, id, Map.of());
    evidence.of(id).forEach(file -> evidence.remove(file.id()));
    record(claim, "CLAIM_DISCARDED", user, Map.of());
    store.remove(claim);
    return Outcome.done(id);
  }

  private void record(Claim claim, String action, CurrentUser user, Map<String, ?> details) {
    audit.record(claim.ref().society(), claim.ref().id(), action, user, details);
  }
}
