package jp.koshin.review;

import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;

/**
 * A review is late: the task went to the stage's deputies.
 *
 * @param deputies who may decide it now; empty where it went back to everybody of its stage
 */
public record ReviewEscalated(InboxTask task, List<CurrentUser> deputies) {

  public ReviewEscalated {
    deputies = List.copyOf(deputies);
  }
}
