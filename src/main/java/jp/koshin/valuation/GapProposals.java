package jp.koshin.valuation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The cheapest ways to meet what activities can still meet. Pure; each proposal is what the
 * valuation itself says of it, caps and duplicates included.
 */
@Component
public class GapProposals {

  private static final int MOST = 3;
  private static final int MOST_SEARCHES = 3;

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
    Optional<GapPlan> first = search.cheapest(Map.of());
    first.flatMap(search::verified).ifPresent(found::add);
    first.ifPresent(plan -> addOthers(search, plan, found));
    return List.copyOf(found);
  }

  /** Others do with half of what the cheapest one relies on, then with something else halved. */
  private static void addOthers(GapSearch search, GapPlan first, List<Proposal> found) {
    List<String> groups = first.groups();
    for (String group : groups.subList(0, Math.min(groups.size(), MOST_SEARCHES))) {
      for (int limit : new int[] {first.count(group) / 2, 0}) {
        if (found.size() < MOST) {
          search
              .cheapest(Map.of(group, limit))
              .flatMap(search::verified)
              .filter(proposal -> isNew(proposal, found))
              .ifPresent(found::add);
        }
      }
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
