package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.shared.NotFound;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of the staff (審査トレイ). */
@Tag(name = "inbox")
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {

  @Schema(name = "Count")
  record Count(int count, boolean capped) {}

  private final Inbox inbox;
  private final Users users;

  InboxController(Inbox inbox, Users users) {
    this.inbox = inbox;
    this.users = users;
  }

  @GetMapping
  PageAnswer<TaskAnswer> page(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String branch,
      @RequestParam(required = false) @Nullable String assignee,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "DUE") String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    InboxQuery query =
        new InboxQuery(
            programme,
            kind(kind),
            stage,
            branch,
            assignee,
            overdue,
            q,
            sort(sort),
            after,
            Sizes.check(size));
    Inbox.Page page = inbox.page(staff(), query);
    return new PageAnswer<>(page.items().stream().map(TaskAnswer::open).toList(), page.next());
  }

  @GetMapping("/count")
  Count count(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String branch,
      @RequestParam(required = false) @Nullable String assignee,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String q) {
    Inbox.Count count =
        inbox.count(
            staff(),
            new InboxQuery(
                programme,
                kind(kind),
                stage,
                branch,
                assignee,
                overdue,
                q,
                InboxQuery.Sort.DUE,
                null,
                1));
    return new Count(count.count(), count.capped());
  }

  private CurrentUser staff() {
    CurrentUser user = users.current();
    String society = user.society();
    if (society == null || !user.isStaffOf(society)) {
      throw new NotFound("inbox", user.username());
    }
    return user;
  }

  private static @Nullable CaseKind kind(@Nullable String text) {
    return text == null || text.isEmpty() ? null : constant(CaseKind.values(), "kind", text);
  }

  private static InboxQuery.Sort sort(String text) {
    return constant(InboxQuery.Sort.values(), "sort", text);
  }

  private static <E extends Enum<E>> E constant(E[] all, String field, String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiRefusal.malformed(field));
  }
}
