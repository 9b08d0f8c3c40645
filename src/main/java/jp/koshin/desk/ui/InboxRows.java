package jp.koshin.desk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.inbox.InboxTask;
import org.jspecify.annotations.Nullable;

/** The lines of the inbox that are loaded, in order. */
final class InboxRows {

  private final List<InboxRow> rows = new ArrayList<>();

  void clear() {
    rows.clear();
  }

  void add(List<InboxTask> tasks) {
    tasks.forEach(task -> rows.add(InboxRow.of(task)));
  }

  int size() {
    return rows.size();
  }

  /** The lines themselves, for the grid to show. */
  List<InboxRow> list() {
    return rows;
  }

  List<InboxTask> tasks() {
    return rows.stream().map(InboxRow::task).toList();
  }

  /** Those that can still be decided, as far as is known. */
  List<InboxTask> open() {
    return rows.stream()
        .filter(row -> row.state() != InboxRow.State.GONE)
        .map(InboxRow::task)
        .toList();
  }

  Optional<InboxRow> find(String taskId) {
    return rows.stream().filter(row -> row.id().equals(taskId)).findFirst();
  }

  int indexOf(String taskId) {
    return find(taskId).map(rows::indexOf).orElse(-1);
  }

  /** What stands at a position, or the last one before it. */
  Optional<InboxRow> at(int position) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.get(Math.max(0, Math.min(position, rows.size() - 1))));
  }

  /** Compares the lines with what is open now; returns those that stand otherwise than before. */
  List<InboxRow> mark(Map<String, InboxTask> open) {
    List<InboxRow> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      InboxRow before = rows.get(i);
      InboxRow after = after(before, open.get(before.id()));
      if (after.state() != before.state() || after.task().version() != before.task().version()) {
        rows.set(i, after);
        changed.add(after);
      }
    }
    return changed;
  }

  private static InboxRow after(InboxRow before, @Nullable InboxTask now) {
    if (now == null) {
      return new InboxRow(before.task(), InboxRow.State.GONE);
    }
    boolean same = now.version() == before.task().version();
    return new InboxRow(now, same ? openAgain(before.state()) : InboxRow.State.PASSED);
  }

  /** A line that was gone for a moment and is back unchanged is an open one. */
  private static InboxRow.State openAgain(InboxRow.State state) {
    return state == InboxRow.State.GONE ? InboxRow.State.OPEN : state;
  }
}
