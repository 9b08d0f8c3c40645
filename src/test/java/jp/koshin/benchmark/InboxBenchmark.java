package jp.koshin.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxQuery.Sort;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * How long a page, the next page and the capped count of the inbox take with a thousand and with a
 * million open tasks, through the service, several queues and filters at once. Both databases take
 * turns, so that a slow moment of the machine meets both. Prints a table.
 */
public final class InboxBenchmark {

  private static final int ROUNDS = 5;
  private static final int CALLS = 20;
  private static final CurrentUser DESK =
      user(null, Role.REVIEWER, Role.SECRETARIAT, Role.COMMITTEE);
  private static final CurrentUser REGION = user("kanto", Role.REGIONAL_REVIEWER);

  /** One thing that is measured, on the small and on the large inbox. */
  private record Line(String name, CurrentUser user, InboxQuery query) {}

  private InboxBenchmark() {}

  /**
   * @param arguments how many rows the large inbox has; a million without it
   */
  public static void main(String[] arguments) throws IOException {
    int large = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    try (InboxDatabase few = new InboxDatabase(1_000);
        InboxDatabase many = new InboxDatabase(large)) {
      print(large, measure(List.of(few.inbox(), many.inbox())));
    }
  }

  private static Map<String, List<Times>> measure(List<Inbox> inboxes) {
    Map<String, List<Times>> all = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Line line : lines()) {
        for (int i = 0; i < inboxes.size(); i++) {
          measure(all, round == 0, line, i, inboxes);
        }
      }
    }
    return all;
  }

  private static void measure(
      Map<String, List<Times>> all, boolean warm, Line line, int which, List<Inbox> inboxes) {
    Inbox inbox = inboxes.get(which);
    String next = inbox.page(line.user(), line.query()).next();
    time(all, warm, line.name() + ", page", which, () -> inbox.page(line.user(), line.query()));
    if (next != null) {
      InboxQuery after = line.query().after(next);
      time(all, warm, line.name() + ", next", which, () -> inbox.page(line.user(), after));
    }
    time(all, warm, line.name() + ", count", which, () -> inbox.count(line.user(), line.query()));
  }

  private static void time(
      Map<String, List<Times>> all, boolean warm, String name, int which, Supplier<?> call) {
    List<Times> times = all.computeIfAbsent(name, key -> List.of(new Times(), new Times()));
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      call.get();
      if (!warm) {
        times.get(which).add(System.nanoTime() - start);
      }
    }
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("all, by due date", DESK, query(null, null, null, null, null, Sort.DUE)));
    lines.add(new Line("all, by arrival", DESK, query(null, null, null, null, null, Sort.CREATED)));
    lines.add(new Line("all, by name", DESK, query(null, null, null, null, null, Sort.MEMBER)));
    lines.add(new Line("a region", REGION, query(null, null, null, null, null, Sort.DUE)));
    lines.add(new Line("programme", DESK, query("small", null, null, null, null, Sort.DUE)));
    lines.add(
        new Line("programme, by name", DESK, query("small", null, null, null, null, Sort.MEMBER)));
    lines.add(new Line("stage", DESK, query(null, null, "documents", null, null, Sort.DUE)));
    lines.add(
        new Line(
            "programme, kind, stage",
            DESK,
            query("small", CaseKind.RENEWAL, "documents", null, null, Sort.DUE)));
    lines.add(new Line("kind", DESK, query(null, CaseKind.RENEWAL, null, null, null, Sort.DUE)));
    lines.add(new Line("mine", DESK, query(null, null, null, InboxQuery.ME, null, Sort.DUE)));
    lines.add(
        new Line(
            "free, programme",
            DESK,
            query("small", null, null, InboxQuery.NOBODY, null, Sort.DUE)));
    lines.add(
        new Line(
            "overdue, mine, by name",
            DESK,
            query(null, null, null, InboxQuery.ME, null, Sort.MEMBER).onlyOverdue()));
    lines.add(
        new Line("number of a member", DESK, query(null, null, null, null, "M000777", Sort.DUE)));
    lines.add(new Line("name of many", DESK, query(null, null, null, null, "さとう", Sort.DUE)));
    lines.add(
        new Line("rare name, programme", DESK, query("small", null, null, null, "まれな7", Sort.DUE)));
    return lines;
  }

  private static InboxQuery query(
      @Nullable String programme,
      @Nullable CaseKind kind,
      @Nullable String stage,
      @Nullable String assignee,
      @Nullable String q,
      Sort sort) {
    return new InboxQuery(programme, kind, stage, null, assignee, false, q, sort, null, 50);
  }

  private static CurrentUser user(@Nullable String branch, Role... roles) {
    return new CurrentUser(
        UUID.randomUUID(), "sato", "sato", InboxDatabase.SOCIETY, Set.of(roles), null, branch);
  }

  private static void print(int large, Map<String, List<Times>> all) {
    System.out.printf(
        Locale.ROOT,
        "| query | 1,000: p50 ms | p95 ms | %,d: p50 ms | p95 ms | ratio of p50"
            + " |%n|---|---|---|---|---|---|%n",
        large);
    all.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                name,
                times.get(0).shown(50),
                times.get(0).shown(95),
                times.get(1).shown(50),
                times.get(1).shown(95),
                ratio(times)));
  }

  /** A small inbox may have no next page. */
  private static String ratio(List<Times> times) {
    double ratio = times.get(1).at(50) / times.get(0).at(50);
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.1f", ratio) : "–";
  }
}
