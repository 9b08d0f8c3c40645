package jp.koshin.api;

import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.Claims;
import jp.koshin.deferral.Petitions;
import jp.koshin.member.Members;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import org.springframework.stereotype.Component;

/** Which cases the present user may see; to everybody else they do not exist. */
@Component
class CaseSight {

  private final Users users;
  private final Cases cases;
  private final Members members;
  private final Claims claims;
  private final Petitions petitions;

  CaseSight(Users users, Cases cases, Members members, Claims claims, Petitions petitions) {
    this.users = users;
    this.cases = cases;
    this.members = members;
    this.claims = claims;
    this.petitions = petitions;
  }

  /** The case, where the user may see it. */
  CaseSummary of(UUID caseId) throws NotFound {
    CurrentUser user = users.current();
    CaseSummary summary = cases.summary(caseId);
    if (!user.isMember(summary.memberId()) && !isStaffFor(user, summary)) {
      throw new NotFound("case", caseId);
    }
    if (summary.kind() == CaseKind.CLAIM) {
      claims.get(user, caseId); // a draft is nobody's but the applicant's
    } else if (summary.kind() != CaseKind.RENEWAL) {
      petitions.get(user, caseId);
    }
    return summary;
  }

  /** Regional reviewers see their branch, other staff the whole society. */
  private boolean isStaffFor(CurrentUser user, CaseSummary summary) {
    return user.isStaffFor(summary.society(), members.get(summary.memberId()).branch());
  }
}
