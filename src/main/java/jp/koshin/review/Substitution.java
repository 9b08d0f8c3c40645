package jp.koshin.review;

import java.util.Optional;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Absences;
import org.springframework.stereotype.Component;

/** Who decides in place of somebody who is absent (不在と代理). */
@Component
class Substitution {

  private final Absences absences;
  private final Accounts accounts;

  Substitution(Absences absences, Accounts accounts) {
    this.absences = absences;
    this.accounts = accounts;
  }

  /** The holder of the task, when they are absent today and this user stands in for them. */
  Optional<CurrentUser> absentHolder(CurrentUser user, InboxTask task) {
    String holder = task.assignee();
    return holder != null && absences.standsInFor(user).contains(holder)
        ? accounts.find(holder)
        : Optional.empty();
  }
}
