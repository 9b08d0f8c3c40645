package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a catalogue and their names, indexed once. */
final class CatalogueIndex {

  private static final Match NO_MATCH = new Match("", List.of());

  private final Map<String, CatalogueRow> byId = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<CatalogueRow>> byName = new HashMap<>();
  private final Map<String, List<CatalogueRow>> byLooseName = new HashMap<>();
  private final Map<String, List<String>> searched = new HashMap<>();

  /**
   * The rows of a name in printed order, of which the first counts; empty where there is none.
   *
   * @param key the name as it is compared
   */
  record Match(String key, List<CatalogueRow> rows) {

    @Nullable CatalogueRow row() {
      return rows.isEmpty() ? null : rows.get(0);
    }

    boolean ambiguous() {
      return rows.size() > 1;
    }
  }

  /** A row with the names it is found by besides those that are shown. */
  record Entry(CatalogueRow row, List<String> otherNames) {}

  CatalogueIndex(List<Entry> entries) {
    for (Entry entry : entries) {
      CatalogueRow row = entry.row();
      byId.put(row.id(), row);
      numbers.put(row.id(), byId.size());
      List<String> shown = shownNames(row);
      searched.put(row.id(), shown.stream().map(Names::searched).toList());
      if (row.kind().namesEvent()) {
        Stream.concat(shown.stream(), entry.otherNames().stream()).forEach(n -> index(n, row));
      }
    }
  }

  List<CatalogueRow> rows() {
    return List.copyOf(byId.values());
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The place of a row in its table, from 1. */
  int number(CatalogueRow row) {
    return numbers.getOrDefault(row.id(), 0);
  }

  Optional<CatalogueRow> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Names that several rows have, where they differ in credits or one of them had it formerly. */
  Map<String, List<CatalogueRow>> sharedNames() {
    Map<String, List<CatalogueRow>> shared = new LinkedHashMap<>();
    byName.forEach(
        (name, rows) -> {
          boolean oneValue = rows.stream().map(CatalogueRow::credits).distinct().count() == 1;
          boolean former =
              rows.stream()
                  .anyMatch(r -> r.formerNames().stream().map(Names::key).anyMatch(name::equals));
          if (rows.size() > 1 && (!oneValue || former)) {
            shared.put(name, List.copyOf(rows));
          }
        });
    return shared;
  }

  /**
   * The rows that a name means: as printed, without what stands in brackets, then by that, where it
   * is a whole name. A place in brackets is none, whatever rows carry the same place.
   */
  Match match(@Nullable String event) {
    if (event == null || event.isBlank()) {
      return NO_MATCH;
    }
    String key = Names.key(event);
    List<CatalogueRow> rows = rowsCalled(key);
    if (rows.isEmpty()) {
      rows = rowsCalled(Names.withoutBrackets(event));
    }
    if (rows.isEmpty()) {
      rows =
          Names.insideBrackets(event).stream()
              .map(inside -> byName.getOrDefault(inside, List.of()))
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse(List.of());
    }
    return new Match(key, rows);
  }

  private List<CatalogueRow> rowsCalled(String key) {
    List<CatalogueRow> rows = byName.get(key);
    return rows == null ? byLooseName.getOrDefault(key, List.of()) : rows;
  }

  /** The rows whose shown names contain a text, or else each of its words; in printed order. */
  List<CatalogueRow> containing(String query) {
    String plain = Names.searched(query);
    List<CatalogueRow> found = byId.values().stream().filter(row -> contains(row, plain)).toList();
    if (found.isEmpty()) {
      List<String> words = Arrays.stream(query.split("[\\s\\p{Z}]+")).map(Names::searched).toList();
      found = byId.values().stream().filter(row -> containsAll(row, words)).toList();
    }
    CatalogueRow meant = match(query).row();
    return found.isEmpty() && meant != null ? List.of(meant) : found;
  }

  /** Rows of events whose names begin with a text, then those that contain it. */
  List<CatalogueRow> suggestions(String text, int limit) {
    String plain = Names.searched(text);
    List<CatalogueRow> events =
        containing(text).stream().filter(row -> row.kind().namesEvent()).toList();
    Stream<CatalogueRow> first = events.stream().filter(row -> begins(row, plain));
    Stream<CatalogueRow> then = events.stream().filter(row -> !begins(row, plain));
    return Stream.concat(first, then).limit(limit).toList();
  }

  private boolean contains(CatalogueRow row, String plain) {
    return searched.getOrDefault(row.id(), List.of()).stream().anyMatch(n -> n.contains(plain));
  }

  /** Whether each word is somewhere in one of its names; no words are in none. */
  private boolean containsAll(CatalogueRow row, List<String> words) {
    return words.stream().anyMatch(word -> !word.isEmpty())
        && words.stream().allMatch(word -> contains(row, word));
  }

  private boolean begins(CatalogueRow row, String plain) {
    return searched.getOrDefault(row.id(), List.of()).stream().anyMatch(n -> n.startsWith(plain));
  }

  private void index(String name, CatalogueRow row) {
    put(byName, Names.key(name), row);
    put(byLooseName, Names.withoutBrackets(name), row);
    Names.insideBrackets(name).forEach(key -> put(byLooseName, key, row));
  }

  private static void put(Map<String, List<CatalogueRow>> index, String key, CatalogueRow row) {
    List<CatalogueRow> rows = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (rows.stream().noneMatch(r -> r.id().equals(row.id()))) {
      rows.add(row);
    }
  }

  private static List<String> shownNames(CatalogueRow row) {
    List<String> names = new ArrayList<>();
    names.add(row.name());
    names.addAll(row.formerNames());
    names.addAll(row.abbreviations());
    return names;
  }
}
