package jp.koshin.review;

import java.util.Comparator;
import java.util.List;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.InboxTask;
import org.springframework.stereotype.Service;

/** Who may have a task: the people of its society and stage, for a region those of its branch. */
@Service
public class Assignees {

  private final Accounts accounts;

  Assignees(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Everybody whom this task may be given to, by name. Nobody for a user who is not of the staff of
   * the same society. Whether somebody is impartial is seen when it is given.
   */
  public List<CurrentUser> of(CurrentUser user, InboxTask task) {
    return user.isStaffOf(task.society())
        ? accounts.staff(task.society(), task.role()).stream()
            .filter(account -> isOfStage(account, task))
            .sorted(Comparator.comparing(CurrentUser::displayName))
            .toList()
        : List.of();
  }

  static boolean isOfStage(CurrentUser account, InboxTask task) {
    return account.hasIn(task.society(), task.role())
        && (task.role() != Role.REGIONAL_REVIEWER || task.branch().equals(account.branch()));
  }
}
