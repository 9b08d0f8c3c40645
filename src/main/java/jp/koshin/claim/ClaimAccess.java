package jp.koshin.claim;

import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Members;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who may see a claim and who may act on it for the applicant; for everybody else there is none.
 */
@Component
class ClaimAccess {

  private final ClaimStore store;
  private final Members members;

  ClaimAccess(ClaimStore store, Members members) {
    this.store = store;
    this.members = members;
  }

  /** A claim that the user may read. */
  Claim readable(CurrentUser user, UUID id) {
    CaseLog.about(id);
    return store
        .find(id)
        .filter(claim -> mayRead(user, claim))
        .orElseThrow(() -> new NotFound("claim", id));
  }

  /** A claim that the user may change as the applicant or for them, locked. */
  Claim own(CurrentUser user, UUID id) {
    CaseLog.about(id);
    return store
        .lock(id)
        .filter(claim -> mayAct(user, claim))
        .orElseThrow(() -> new NotFound("claim", id));
  }

  private boolean mayRead(CurrentUser user, Claim claim) {
    return user.isSystem()
        || mayAct(user, claim)
        || claim.status() != ClaimStatus.DRAFT
            && user.isStaffFor(claim.ref().society(), members.get(claim.ref().memberId()).branch());
  }

  private static boolean mayAct(CurrentUser user, Claim claim) {
    return user.isMember(claim.ref().memberId())
        || claim.origin() == ClaimOrigin.PROXY
            && user.hasIn(claim.ref().society(), Role.SECRETARIAT);
  }
}
