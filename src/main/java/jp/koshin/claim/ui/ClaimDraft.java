package jp.koshin.claim.ui;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A claim being written: begun in the register with its first input, and kept there field by field.
 */
final class ClaimDraft implements EvidenceBox.Files {

  private final Claims claims;
  private final CurrentUser user;
  private final Edition edition;
  private @Nullable ClaimView claim;

  private ClaimDraft(Claims claims, CurrentUser user, Edition edition, @Nullable ClaimView claim) {
    this.claims = claims;
    this.user = user;
    this.edition = edition;
    this.claim = claim;
  }

  static ClaimDraft begin(Claims claims, CurrentUser user, Edition edition) {
    return new ClaimDraft(claims, user, edition, null);
  }

  static ClaimDraft of(Claims claims, CurrentUser user, Edition edition, ClaimView claim) {
    return new ClaimDraft(claims, user, edition, claim);
  }

  boolean isBegun() {
    return claim != null;
  }

  boolean isReturned() {
    return claim != null && claim.status() == ClaimStatus.RETURNED;
  }

  ClaimView claim() {
    return Objects.requireNonNull(claim);
  }

  UUID id() {
    return claim().id();
  }

  Edition edition() {
    return edition;
  }

  /** Where its claims are listed: a member's own, or those of the member it is typed for. */
  String list() {
    return claim == null ? list(user, user.memberId()) : list(user, claim.memberId());
  }

  static String list(CurrentUser user, @Nullable UUID memberId) {
    return memberId == null || user.isMember(memberId) ? "credits" : "members/" + memberId;
  }

  ClaimInput input() {
    return claim == null ? ClaimInput.empty() : claim.input();
  }

  /** Saves a field; answers with what was refused. */
  List<Refusal> save(String field, @Nullable Object value) {
    List<Refusal> refused = begin();
    if (!refused.isEmpty()) {
      return refused;
    }
    return keep(
        claims.update(user, id(), Collections.singletonMap(field, value), claim().version()));
  }

  @Override
  public List<Refusal> add(String kind, String name, byte[] content) {
    List<Refusal> refused = begin();
    return refused.isEmpty()
        ? reload(claims.addEvidence(user, id(), name, kind, content))
        : refused;
  }

  @Override
  public List<EvidenceFile> earlier() {
    List<String> here =
        claim == null
            ? List.of()
            : claims.evidence(user, id()).stream().map(EvidenceFile::sha256).toList();
    return claims.earlierEvidence(user).stream().filter(f -> !here.contains(f.sha256())).toList();
  }

  @Override
  public List<Refusal> reuse(String kind, EvidenceFile file) {
    List<Refusal> refused = begin();
    return refused.isEmpty() ? reload(claims.reuseEvidence(user, id(), file.id(), kind)) : refused;
  }

  @Override
  public List<Refusal> remove(EvidenceFile file) {
    return reload(claims.removeEvidence(user, id(), file.id()));
  }

  @Override
  public List<EvidenceFile> of(String kind) {
    return claim == null
        ? List.of()
        : claims.evidence(user, id()).stream().filter(f -> f.kind().equals(kind)).toList();
  }

  private List<Refusal> begin() {
    return claim != null
        ? List.of()
        : keep(claims.create(user, new NewClaim(edition.programme(), null, ClaimInput.empty())));
  }

  private List<Refusal> keep(Outcome<ClaimView> outcome) {
    if (outcome.isDone()) {
      claim = outcome.get();
    }
    return outcome.refusals();
  }

  private List<Refusal> reload(Outcome<?> outcome) {
    claim = claims.get(user, id());
    return outcome.refusals();
  }
}
