package jp.koshin.desk.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.StatusBadge.Drawn;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the inbox shows: whose, what, until when, and what became of it. The browser draws
 * it from its words: kept as components, the lines were most of a session's memory.
 */
final class InboxLine {

  private static final String TEMPLATE =
      """
      <div class="koshin-inbox-line" data-state="${item.state}">
        <div class="koshin-inbox-first">
          <span>${item.name}</span><span class="koshin-inbox-credits">${item.credits}</span>
        </div>
        <div class="koshin-inbox-second"><span>${item.title}</span></div>
        <div class="koshin-inbox-third">
          <span>${item.due}</span>${item.marks.map((badge) => html`%s`)}${
            item.holder ? html`<span>${item.holder}</span>` : ''}
        </div>
      </div>
      """
          .formatted(StatusBadge.TEMPLATE);

  /** The words of the user's language. */
  @FunctionalInterface
  interface Words {
    String of(String key, Object... figures);
  }

  private InboxLine() {}

  static LitRenderer<InboxRow> renderer(Words words, Clock clock) {
    return LitRenderer.<InboxRow>of(TEMPLATE)
        .withProperty("state", row -> row.state().name())
        .withProperty("name", row -> row.task().memberName())
        .withProperty("credits", row -> credits(row.task()))
        .withProperty("title", row -> row.task().title())
        .withProperty("due", row -> Moments.date(row.task().dueAt()))
        .withProperty("marks", row -> marks(row, words, clock))
        .withProperty("holder", row -> holder(row, words));
  }

  private static String credits(InboxTask task) {
    return task.credits() == null ? "" : task.credits().toString();
  }

  private static @Nullable String holder(InboxRow row, Words words) {
    String name = row.task().assigneeName();
    return name == null || row.state() == InboxRow.State.GONE
        ? null
        : words.of("desk.inbox.held-by", name);
  }

  private static List<Drawn> marks(InboxRow row, Words words, Clock clock) {
    if (row.state() == InboxRow.State.GONE) {
      return List.of(new Drawn(words.of("desk.inbox.line.gone"), Tone.NEUTRAL));
    }
    List<Drawn> marks = new ArrayList<>();
    if (row.task().dueAt().isBefore(clock.instant())) {
      marks.add(new Drawn(words.of("desk.inbox.due.overdue"), Tone.STOP));
    }
    if (row.state() == InboxRow.State.PASSED) {
      String word = row.task().assigneeName() == null ? "free" : "passed";
      marks.add(new Drawn(words.of("desk.inbox.line." + word), Tone.ATTENTION));
    }
    return marks;
  }
}
