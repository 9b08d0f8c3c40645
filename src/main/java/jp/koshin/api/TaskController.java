package jp.koshin.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.programme.ReturnTo;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with a task: assign and decide. */
@Tag(name = "inbox")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskController {

  /**
   * @param assignee a user name of the stage, or null to give the task back to all
   */
  record Assignment(@JsonProperty(required = true) @Nullable String assignee) {}

  record Choice(
      @Nullable DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable BigDecimal credits,
      @Nullable Integer version,
      @Nullable ReturnTo returnTo) {}

  private final Reviews reviews;
  private final Inbox inbox;
  private final Users users;

  TaskController(Reviews reviews, Inbox inbox, Users users) {
    this.reviews = reviews;
    this.inbox = inbox;
    this.users = users;
  }

  @PostMapping("/assignment")
  TaskAnswer assign(@PathVariable String id, @RequestBody Assignment body) {
    return TaskAnswer.open(
        ApiRefusal.orThrow(reviews.assign(users.current(), storable(id), body.assignee())));
  }

  @PostMapping("/decision")
  TaskAnswer decide(@PathVariable String id, @RequestBody Choice body) {
    CurrentUser user = users.current();
    Optional<InboxTask> task = inbox.find(user, storable(id));
    Decision decision = ApiRefusal.orThrow(reviews.decide(user, request(id, body)));
    return TaskAnswer.of(task.orElseThrow(() -> new LostRace("ALREADY_DECIDED", id)), decision);
  }

  private static DecisionRequest request(String id, Choice body) {
    DecisionOutcome outcome = body.outcome();
    if (outcome == null) {
      throw ApiRefusal.malformed("outcome");
    }
    return new DecisionRequest(
        id, outcome, body.reason(), body.credits(), body.version(), body.returnTo());
  }

  private static String storable(String id) {
    if (!PlainText.isStorable(id)) {
      throw ApiRefusal.malformed("id");
    }
    return id;
  }
}
