package jp.koshin.desk.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxNews;
import jp.koshin.inbox.InboxTask;
import jp.koshin.inbox.SavedFilters;
import jp.koshin.member.Members;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.ReturnTo;
import jp.koshin.review.Assignees;
import jp.koshin.review.Ballots;
import jp.koshin.review.BulkDecisions;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/** What the inbox page works with. */
@Component
record InboxServices(
    Inbox inbox,
    InboxNews news,
    SavedFilters saved,
    Reviews reviews,
    Ballots ballots,
    Members members,
    Assignees assignees,
    BulkDecisions bulk,
    CaseSheets sheets,
    Programmes programmes,
    Texts texts,
    Clock clock) {

  /** Refusals as sentences of a language. */
  Function<List<Refusal>, List<String>> sentences(Locale locale) {
    return refusals -> refusals.stream().map(r -> texts.of(r, locale)).toList();
  }

  /** Where the stage of a task may send its case back to. */
  List<ReturnTo> returns(InboxTask task) {
    return ballots.terms(task).map(terms -> terms.rule().returnTo()).orElse(List.of());
  }

  /** The votes on which the chair decides, as a sentence; nothing for others. */
  List<String> drawn(CurrentUser user, InboxTask task, Locale locale) {
    return ballots.drawn(user, task.caseId()).stream()
        .map(
            vote ->
                texts.get("desk.decision.drawn", locale)
                    + texts.get("desk.outcome." + vote.outcome(), locale)
                    + (vote.reason() == null ? "" : "　" + vote.reason()))
        .toList();
  }

  /**
   * Why another stage last sent the case back, as a sentence, for whoever looks at it again. What
   * the own stage said may be a vote that is not to be seen yet.
   */
  List<String> returned(InboxTask task, Locale locale) {
    return reviews.decisions(task.caseId()).stream()
        .filter(d -> !d.isUndone() && !d.stage().equals(task.stage()))
        .filter(d -> d.outcome() == DecisionOutcome.RETURN && d.reason() != null)
        .reduce((before, last) -> last)
        .map(d -> texts.get("desk.decision.returned", locale, d.reason()))
        .stream()
        .toList();
  }

  /** From now on this user decides nothing about the member, and sees nothing of the case. */
  void declareConflict(CurrentUser user, InboxTask task) {
    members.declareConflict(user, task.memberId(), task.caseNumber(), task.caseId());
  }
}
