package jp.koshin.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of one role; of a regional reviewer those of the branch, and none without a
 * branch.
 */
record InboxQueue(Role role, @Nullable String branch) {

  /** The queues that a user works on; none for who belongs to no society. */
  static List<InboxQueue> of(CurrentUser user) {
    return user.society() == null
        ? List.of()
        : user.roles().stream()
            .filter(Role::worksCases)
            .sorted()
            .flatMap(role -> of(user, role))
            .toList();
  }

  private static Stream<InboxQueue> of(CurrentUser user, Role role) {
    if (role != Role.REGIONAL_REVIEWER) {
      return Stream.of(new InboxQueue(role, null));
    }
    return Optional.ofNullable(user.branch()).map(branch -> new InboxQueue(role, branch)).stream();
  }
}
