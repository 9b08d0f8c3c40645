package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxTask;

/**
 * Keeps the inbox up to date without moving anything: what came is announced, what others took or
 * decided is marked.
 */
final class InboxLive extends Div {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient InboxServices services;
  private final InboxList list;
  private final BulkProgress progress;
  private final transient InboxWatch watch;
  private final transient Consumer<List<InboxRow>> changed;
  private final NewsBar news;
  private final LiveRefresh refresh = new LiveRefresh(this::look);

  /**
   * @param show brings what came onto the list
   * @param changed is told the lines that others changed, if there are any
   */
  InboxLive(
      CurrentUser user,
      InboxServices services,
      InboxList list,
      BulkProgress progress,
      Runnable show,
      Consumer<List<InboxRow>> changed) {
    this.user = user;
    this.services = services;
    this.list = list;
    this.progress = progress;
    this.changed = changed;
    watch = new InboxWatch(services.news(), user, services.clock());
    news = new NewsBar(show);
    addClassName("koshin-inbox-live");
    add(refresh, news);
  }

  /** The list was loaded with this query just now. */
  void begin(InboxQuery query) {
    refresh.touched();
    watch.begin(query);
    news.say(0);
  }

  /** Somebody does something. */
  void touched() {
    refresh.touched();
  }

  /** Looks often while a common answer is under way. */
  void pace() {
    refresh.hurry(progress.isUnderWay());
  }

  private void look() {
    progress.look();
    pace();
    news.say(watch.arrived());
    List<InboxRow> rows =
        list.mark(services.news().open(user, list.tasks().stream().map(InboxTask::id).toList()));
    if (!rows.isEmpty()) {
      changed.accept(rows);
    }
  }
}
