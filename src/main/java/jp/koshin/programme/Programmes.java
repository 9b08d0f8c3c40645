package jp.koshin.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * All programmes and their editions, as read from {@code rules/} at start; they never change while
 * running.
 */
@Component
public class Programmes {

  private final Map<String, Programme> programmes = new LinkedHashMap<>();
  private final Map<String, Map<String, Edition>> editions = new LinkedHashMap<>();

  Programmes(RuleFolders folders) {
    for (RuleFolder folder : folders.all()) {
      ProgrammeDefinition definition = folder.definition();
      programmes.put(definition.code(), definition.programme());
      Map<String, Edition> byYear = new LinkedHashMap<>();
      for (Edition edition : folder.editions()) {
        byYear.put(edition.year(), edition);
      }
      editions.put(definition.code(), byYear);
    }
  }

  /** Reads programmes outside the application, such as to lint them; throws as the start would. */
  public static Programmes from(RuleFiles files) {
    return new Programmes(new RuleFolders(files));
  }

  /** In the order of their codes. */
  public List<Programme> all() {
    return List.copyOf(programmes.values());
  }

  public Optional<Programme> find(String code) {
    return Optional.ofNullable(programmes.get(code));
  }

  /** The programme of a code; {@link NotFound} without one. */
  public Programme get(String code) {
    return find(code).orElseThrow(() -> new NotFound("programme", code));
  }

  public Optional<Edition> findEdition(String code, String year) {
    return Optional.ofNullable(editions.getOrDefault(code, Map.of()).get(year));
  }

  /**
   * The rules of an application year, as a case keeps them; {@link NotFound} without such an
   * edition.
   */
  public Edition edition(String code, String year) {
    return findEdition(code, year).orElseThrow(() -> new NotFound("edition", code + " " + year));
  }

  /** Whether the renewals of a society are decided outside of it, in any stage of any edition. */
  public boolean decidedOutside(String society) {
    return all().stream()
        .filter(programme -> programme.society().equals(society))
        .flatMap(programme -> editions.get(programme.code()).values().stream())
        .flatMap(edition -> edition.renewalStages().stream())
        .anyMatch(StageRule::external);
  }

  /** The programmes of a society with a written exam, in any edition. */
  public List<Programme> withExam(String society) {
    return all().stream()
        .filter(programme -> programme.society().equals(society))
        .filter(programme -> editions.get(programme.code()).values().stream().anyMatch(this::asks))
        .toList();
  }

  private boolean asks(Edition edition) {
    return edition.requirements().stream()
        .anyMatch(rule -> rule.kind() == RequirementKind.EXAM_PASSED);
  }

  /**
   * The rules in force on a day: the latest edition not after the fiscal year of that day, or the
   * oldest one where all are later.
   */
  public Edition editionInForce(String code, LocalDate on) {
    List<String> years = get(code).editions();
    String found = years.get(0);
    for (String year : years) {
      if (Integer.parseInt(year) <= FiscalYear.of(on).year()) {
        found = year;
      }
    }
    return edition(code, found);
  }
}
