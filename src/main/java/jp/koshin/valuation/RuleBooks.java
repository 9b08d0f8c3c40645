package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.programme.RuleProblem;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * The rule books of all editions, read once at start, where a broken table refuses it, and compiled
 * once behind it.
 */
@Component
class RuleBooks {

  private final Map<String, Map<String, RuleBook>> books = new LinkedHashMap<>();

  RuleBooks(Programmes programmes, RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    RuleBookReader reader = new RuleBookReader(files, problems);
    for (Programme programme : programmes.all()) {
      for (String year : programme.editions()) {
        reader.add(programmes.edition(programme.code(), year));
      }
    }
    RuleProblem.refuseAny(problems);
    for (RuleBook book : reader.compile()) {
      Edition edition = book.edition();
      books
          .computeIfAbsent(edition.programme(), p -> new LinkedHashMap<>())
          .put(edition.year(), book);
    }
  }

  RuleBook book(String programme, String edition) {
    RuleBook book = books.getOrDefault(programme, Map.of()).get(edition);
    if (book == null) {
      throw new NotFound("edition", programme + " " + edition);
    }
    return book;
  }

  List<RuleBook> all() {
    return books.values().stream().flatMap(years -> years.values().stream()).toList();
  }
}
