package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a search would add, on its way to a proposal.
 *
 * @param shortfall what activities still have to do after it, 0 when nothing is left
 */
record GapPlan(List<Part> parts, double shortfall) {

  private static final double WEIGHT_OF_THE_SHORTFALL = 20;

  /**
   * One activity of it.
   *
   * @param amount credits, where the candidate leaves them open, else of the candidate
   */
  record Part(GapCandidate candidate, BigDecimal amount, ValuedActivity valued) {

    double cost() {
      return candidate.cost(amount);
    }
  }

  double cost() {
    return parts.stream().mapToDouble(Part::cost).sum();
  }

  /** What a search goes by: what is left first, then what it costs. */
  double rank() {
    return shortfall * WEIGHT_OF_THE_SHORTFALL + cost();
  }

  boolean complete() {
    return shortfall == 0;
  }

  int count(String group) {
    return (int) parts.stream().filter(p -> p.candidate().group().equals(group)).count();
  }

  GapPlan without(Part part, double rest) {
    List<Part> fewer = new ArrayList<>(parts);
    fewer.remove(part);
    return new GapPlan(fewer, rest);
  }

  /** Two plans with one signature add the same. */
  String signature() {
    return parts.stream()
        .map(p -> p.candidate().group() + (p.candidate().open() ? " " + p.amount() : ""))
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** Its groups, the one that gives most first. */
  List<String> groups() {
    Map<String, BigDecimal> credits = new TreeMap<>();
    parts.forEach(p -> credits.merge(p.candidate().group(), p.valued().credits(), BigDecimal::add));
    return credits.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
