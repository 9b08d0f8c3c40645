package jp.koshin.deferral;

import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Members;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may see and who may change a petition; to everybody else it does not exist. */
@Component
class PetitionAccess {

  private final Members members;

  PetitionAccess(Members members) {
    this.members = members;
  }

  /**
   * A draft is nobody's but the applicant's and, when they entered it, the secretariat's; regional
   * reviewers see those of their branch.
   */
  Petition visible(CurrentUser user, Petition petition) {
    CaseLog.about(petition.id());
    if (!isSeen(user, petition)) {
      throw new NotFound("petition", petition.id());
    }
    return petition;
  }

  boolean isSeen(CurrentUser user, Petition petition) {
    return mayChange(user, petition)
        || petition.status() != PetitionStatus.DRAFT
            && user.isStaffFor(petition.society(), members.get(petition.memberId()).branch());
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
