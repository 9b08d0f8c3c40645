package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.RuleProblem;

/**
 * Tries every case on a {@code values.csv}: rows that never decide, rows of which only the order
 * says which decides, kinds that are credited but not in every case.
 */
final class TableLint {

  private final String file;
  private final List<TableRow> rows;
  private final Set<ActivityKind> kinds;
  private final List<Map<String, String>> cases;

  TableLint(String file, RuleBook book) {
    this.file = file;
    this.rows = book.values();
    this.kinds = book.edition().kinds();
    this.cases = new TableCases(rows, kinds, book.catalogue()).all();
  }

  /** What is wrong; {@code accepted} names gaps that are meant, such as {@code gap COURSE}. */
  List<RuleProblem> problems(Set<String> accepted) {
    List<RuleProblem> problems = new ArrayList<>();
    Set<TableRow> deciding = new HashSet<>();
    Map<String, RuleProblem> overlaps = new LinkedHashMap<>();
    Map<String, RuleProblem> gaps = new LinkedHashMap<>();
    for (Map<String, String> one : cases) {
      List<TableRow> fitting = rows.stream().filter(row -> TableCases.fits(row, one)).toList();
      if (fitting.isEmpty()) {
        String kind = one.getOrDefault("kind", "");
        gaps.putIfAbsent(kind, gap(kind, one));
        continue;
      }
      deciding.add(fitting.get(0));
      fitting.subList(1, fitting.size()).stream()
          .filter(later -> !isException(fitting.get(0), later))
          .forEach(later -> overlaps.putIfAbsent(later.id(), overlap(fitting.get(0), later)));
    }
    rows.stream()
        .filter(row -> !deciding.contains(row))
        .map(this::neverDecides)
        .forEach(problems::add);
    problems.addAll(overlaps.values());
    gaps.forEach(
        (kind, gap) -> {
          if (!accepted.contains(Names.key("gap " + kind))) {
            problems.add(gap);
          }
        });
    return problems;
  }

  /** An earlier row may narrow a later one: that is what the order is for. */
  private static boolean isException(TableRow first, TableRow later) {
    return RuleLinter.covers(later.conditions(), first.conditions()) || sameResult(first, later);
  }

  private static boolean sameResult(TableRow one, TableRow other) {
    return one.category().equals(other.category())
        && one.item().equals(other.item())
        && one.credits().equals(other.credits())
        && one.reason().equals(other.reason())
        && one.tags().equals(other.tags());
  }

  private RuleProblem neverDecides(TableRow row) {
    String kind = row.conditions().get("kind");
    if (kind != null && kinds.stream().noneMatch(k -> k.name().equals(kind))) {
      return problem(row, "is of a kind that programme.yaml does not credit");
    }
    return cases.stream()
        .filter(one -> TableCases.fits(row, one))
        .findFirst()
        .flatMap(one -> rows.stream().filter(first -> TableCases.fits(first, one)).findFirst())
        .map(first -> problem(row, "never decides, row " + first.id() + " comes first"))
        .orElseGet(() -> problem(row, "never decides, nothing fits it"));
  }

  private RuleProblem overlap(TableRow first, TableRow later) {
    return problem(later, "overlaps row " + first.id() + " and neither is the narrower one");
  }

  private RuleProblem gap(String kind, Map<String, String> one) {
    Map<String, String> shown = new LinkedHashMap<>(one);
    shown.keySet().removeAll(List.of("kind", "tag"));
    return new RuleProblem(file, 0, "kind", "no row decides " + kind + " in the case " + shown);
  }

  private RuleProblem problem(TableRow row, String problem) {
    return new RuleProblem(file, row.line(), row.id(), problem);
  }
}
