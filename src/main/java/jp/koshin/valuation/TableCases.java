package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.programme.ActivityKind;

/**
 * Every case that the conditions of a decision table can tell apart: each combination of values,
 * figures from one limit to the next.
 */
final class TableCases {

  private static final String KIND = "kind";
  private static final String EVENT = "event";
  private static final String TAG = "tag";

  private final List<TableRow> rows;
  private final Set<ActivityKind> kinds;
  private final CatalogueIndex catalogue;

  TableCases(List<TableRow> rows, Set<ActivityKind> kinds, CatalogueIndex catalogue) {
    this.rows = rows;
    this.kinds = kinds;
    this.catalogue = catalogue;
  }

  /** Cases as what each column sees; a tag column sees all tags of the catalogue row. */
  List<Map<String, String>> all() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(KIND, kinds.stream().map(Enum::name).toList());
    columns()
        .filter(c -> !List.of(KIND, EVENT, TAG).contains(c))
        .forEach(column -> values.put(quantity(column), values(column)));
    List<Map<String, String>> cases = events();
    for (Map.Entry<String, List<String>> column : values.entrySet()) {
      cases = cases.stream().flatMap(c -> each(c, column.getKey(), column.getValue())).toList();
    }
    return cases;
  }

  /** Whether a row fits a case. */
  static boolean fits(TableRow row, Map<String, String> one) {
    return row.conditions().entrySet().stream()
        .allMatch(condition -> fits(condition.getKey(), condition.getValue(), one));
  }

  private static boolean fits(String column, String cell, Map<String, String> one) {
    String value = one.getOrDefault(quantity(column), "");
    if (column.equals(TAG)) {
      return List.of(value.split("\\|")).contains(cell);
    }
    if (column.endsWith("_from")) {
      return Integer.parseInt(value) >= Integer.parseInt(cell);
    }
    if (column.endsWith("_below")) {
      return Integer.parseInt(value) < Integer.parseInt(cell);
    }
    return value.equals(cell);
  }

  /** Events listed with the tags that rows of the catalogue carry, unlisted, or none. */
  private List<Map<String, String>> events() {
    Set<String> asked =
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.conditions().get(TAG)))
            .collect(Collectors.toSet());
    Set<String> tags = new LinkedHashSet<>();
    for (CatalogueRow row : catalogue.rows()) {
      if (row.kind().namesEvent()) {
        tags.add(
            row.tags().stream().filter(asked::contains).sorted().collect(Collectors.joining("|")));
      }
    }
    List<Map<String, String>> events = new ArrayList<>();
    tags.forEach(tag -> events.add(Map.of(EVENT, "LISTED", TAG, tag)));
    events.add(Map.of(EVENT, "UNLISTED", TAG, ""));
    events.add(Map.of(EVENT, "NONE", TAG, ""));
    return events;
  }

  private Stream<String> columns() {
    return rows.stream().flatMap(row -> row.conditions().keySet().stream()).distinct();
  }

  private List<String> values(String column) {
    return switch (column) {
      case "authorship" -> names(Authorship.values());
      case "delivery" -> names(Delivery.values());
      case "course" -> Stream.concat(names(Course.values()).stream(), Stream.of("")).toList();
      case "peer_reviewed", "related", "paid" -> List.of("true", "false");
      default -> limits(quantity(column));
    };
  }

  private List<String> limits(String quantity) {
    Set<Integer> limits = new TreeSet<>(Set.of(0));
    for (TableRow row : rows) {
      row.conditions()
          .forEach(
              (column, cell) -> {
                if (quantity(column).equals(quantity)) {
                  limits.add(Integer.valueOf(cell));
                }
              });
    }
    return limits.stream().map(String::valueOf).toList();
  }

  /** What a column of a limit looks at. */
  private static String quantity(String column) {
    return column.replaceFirst("_(from|below)$", "");
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static Stream<Map<String, String>> each(
      Map<String, String> one, String column, List<String> values) {
    Function<String, Map<String, String>> with =
        value -> {
          Map<String, String> more = new LinkedHashMap<>(one);
          more.put(column, value);
          return more;
        };
    return values.stream().map(with);
  }
}
