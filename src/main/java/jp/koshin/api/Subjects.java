package jp.koshin.api;

import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** About whom a call asks: oneself, or for the staff a member of their society. */
final class Subjects {

  private Subjects() {}

  static UUID memberId(Members members, CurrentUser user, @Nullable String memberNumber) {
    UUID own = user.memberId();
    if (memberNumber == null && own != null) {
      return own;
    }
    String society = user.society();
    if (memberNumber == null || society == null) {
      throw ApiRefusal.malformed("memberNumber");
    }
    return members
        .byNumber(society, memberNumber)
        .filter(found -> user.isStaffFor(society, found.branch()) || user.isMember(found.id()))
        .map(Member::id)
        .orElseThrow(() -> new NotFound("member", memberNumber));
  }
}
