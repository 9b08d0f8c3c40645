package jp.koshin.valuation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The cheapest ways to meet what activities can still meet. Pure; each proposal is what the
 * valuation itself says of it, caps and duplicates included.
 */
@Component
public class GapProposals {

  private static final int MOST = 3;
  private static final int MOST_SEARCHES = 6;

  private final RuleBooks books;

  GapProposals(RuleBooks books) {
    this.books = books;
  }

  /** A planned activity with which nothing is left that activities could do. */
  public record Completion(Activity activity, boolean eligible) {}

  /**
   * Up to three different proposals, the cheapest first; none where activities can do nothing more,
   * or cannot do it.
   *
   * @param recorded what the ledger awarded, by the id of the activity
   * @param from the first day on which something can be planned
   */
  public List<Proposal> of(
      PortfolioRequest request, Map<String, RecordedValue> recorded, LocalDate from) {
    GapSearch search =
        new GapSearch(books.book(request.programme(), request.edition()), request, recorded, from);
    List<Proposal> found = new ArrayList<>();
    Deque<Way> ways = new ArrayDeque<>();
    search.cheapest(Map.of()).map(plan -> new Way(plan, Map.of())).ifPresent(ways::add);
    ways.stream().flatMap(w -> search.verified(w.plan()).stream()).forEach(found::add);
    int searches = 0;
    while (!ways.isEmpty() && found.size() < MOST && searches < MOST_SEARCHES) {
      for (Map<String, Integer> limits : ways.remove().narrower()) {
        if (found.size() < MOST && searches++ < MOST_SEARCHES) {
          Optional<GapPlan> other = search.cheapest(limits);
          Optional<Proposal> proposal =
              other.flatMap(search::verified).filter(p -> isNew(p, found));
          proposal.ifPresent(found::add);
          proposal.ifPresent(p -> ways.add(new Way(other.get(), limits)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** A plan and the limits under which it was found. */
  private record Way(GapPlan plan, Map<String, Integer> limits) {

    /** Limits under which another way has to be found: half of what it relies on, then none. */
    List<Map<String, Integer>> narrower() {
      List<Map<String, Integer>> all = new ArrayList<>();
      for (String group : plan.groups()) {
        for (int limit : IntStream.of(plan.count(group) / 2, 0).distinct().toArray()) {
          Map<String, Integer> narrower = new HashMap<>(limits);
          narrower.put(group, limit);
          all.add(narrower);
        }
      }
      return all;
    }
  }

  private static boolean isNew(Proposal proposal, List<Proposal> found) {
    return found.stream().noneMatch(p -> names(p).equals(names(proposal)));
  }

  private static List<String> names(Proposal proposal) {
    return proposal.activities().stream().map(a -> a.kind() + " " + a.event()).sorted().toList();
  }

  /**
   * The earliest of the planned activities by which, with all before it, everything is met that
   * activities can meet; empty where that is so without them or not even with all.
   *
   * @param planned ids of activities of the request
   */
  public Optional<Completion> completion(
      PortfolioRequest request, Map<String, RecordedValue> recorded, Set<String> planned) {
    RuleBook book = books.book(request.programme(), request.edition());
    List<Activity> ahead =
        request.activities().stream()
            .filter(a -> planned.contains(a.id()))
            .sorted(Comparator.comparing(Activity::date))
            .toList();
    if (ahead.isEmpty() || open(book, request, recorded, Set.of())) {
      return Optional.empty();
    }
    Set<String> left = new HashSet<>(planned);
    if (!open(book, request, recorded, left)) {
      return Optional.empty();
    }
    for (Activity next : ahead) {
      left.remove(next.id());
      if (!open(book, request, recorded, left)) {
        boolean eligible = book.value(without(request, left), recorded).eligible();
        return Optional.of(new Completion(next, eligible));
      }
    }
    return Optional.empty();
  }

  private static boolean open(
      RuleBook book,
      PortfolioRequest request,
      Map<String, RecordedValue> recorded,
      Set<String> left) {
    PortfolioRequest asked = without(request, left);
    return new PortfolioSum(book.edition(), asked, book.settled(asked, recorded)).shortfall() > 0;
  }

  private static PortfolioRequest without(PortfolioRequest request, Set<String> ids) {
    return request.with(request.activities().stream().filter(a -> !ids.contains(a.id())).toList());
  }
}
