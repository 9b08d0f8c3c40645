package jp.koshin.desk.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxNews;
import jp.koshin.inbox.SavedFilters;
import jp.koshin.programme.Programmes;
import jp.koshin.review.Assignees;
import jp.koshin.review.BulkDecisions;
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
}
