package jp.koshin.deferral;

import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.NotFound;

/** Who may see and who may change a petition; to everybody else it does not exist. */
final class PetitionAccess {

  private PetitionAccess() {}

  /** A draft is nobody's but the applicant's and, when they entered it, the secretariat's. */
  static Petition visible(CurrentUser user, Petition petition) {
    CaseLog.about(petition.id());
    boolean staff = petition.status() != PetitionStatus.DRAFT && user.isStaffOf(petition.society());
    if (!staff && !mayChange(user, petition)) {
      throw new NotFound("petition", petition.id());
    }
    return petition;
  }

  /** The member, and the secretariat for what it entered. */
  static Petition own(CurrentUser user, Petition petition) {
    CaseLog.about(petition.id());
    if (!mayChange(user, petition)) {
      throw new NotFound("petition", petition.id());
    }
    return petition;
  }

  static boolean mayChange(CurrentUser user, Petition petition) {
    boolean entered =
        petition.enteredBy() != null && user.hasIn(petition.society(), Role.SECRETARIAT);
    return user.isMember(petition.memberId()) || entered;
  }
}
