package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTablesTest {

  private static final Path SOCIETY = Path.of("src/test/resources/new-society/hoshi-specialist");
  private static final String PROGRAMME = "hoshi-specialist";

  @TempDir private Path rules;

  @Test
  void an_edition_with_tables_of_its_own_is_valued_by_them_and_the_others_by_the_folders()
      throws IOException {
    publish("values.csv", "PAPER,3", "PAPER,4");
    RuleFiles files = new RuleFiles(List.of(rules.toUri().toString()));
    Valuation valuation = new Valuation(new RuleBooks(Programmes.from(files), files));
    Activity paper = Activity.of("a", ActivityKind.PAPER, LocalDate.of(2026, 6, 1)).build();
    Activity meeting = Activity.attendance("b", LocalDate.of(2026, 6, 1), "JSS");

    assertThat(valuation.valueOne(PROGRAMME, "2026", paper).credits()).hasToString("3");
    assertThat(valuation.valueOne(PROGRAMME, "2028", paper).credits()).hasToString("4");
    assertThat(valuation.valueOne(PROGRAMME, "2028", meeting).credits()).hasToString("10");
  }

  @Test
  void the_catalogue_is_that_of_the_edition_in_force_on_the_day() throws IOException {
    publish("activities.csv", "JSS", "STELLA");
    RuleFiles files = new RuleFiles(List.of(rules.toUri().toString()));
    Programmes programmes = Programmes.from(files);
    RuleBooks books = new RuleBooks(programmes, files);

    Catalogue before = new Catalogue(books, programmes, on(LocalDate.of(2028, 3, 31)));
    Catalogue after = new Catalogue(books, programmes, on(LocalDate.of(2028, 4, 1)));

    assertThat(before.byName(PROGRAMME, "JSS")).isPresent();
    assertThat(before.byName(PROGRAMME, "STELLA")).isEmpty();
    assertThat(after.byName(PROGRAMME, "STELLA")).isPresent();
    assertThat(after.search(PROGRAMME, "STELLA", 0, 10).total()).isEqualTo(1);
  }

  private static Clock on(LocalDate day) {
    return Clock.fixed(Tokyo.startOf(day), Tokyo.ZONE);
  }

  /** The society with a second edition, which has one table of its own. */
  private void publish(String table, String printed, String changed) throws IOException {
    Path folder = Files.createDirectories(rules.resolve(PROGRAMME).resolve("2028")).getParent();
    for (String name : List.of("programme.yaml", "activities.csv", "values.csv")) {
      Files.copy(SOCIETY.resolve(name), folder.resolve(name));
    }
    Path definition = folder.resolve("programme.yaml");
    Files.writeString(
        definition,
        Files.readString(definition)
            .replace("[{year: \"2026\"}]", "[{year: \"2026\"}, {year: \"2028\"}]"));
    Files.writeString(
        folder.resolve("2028").resolve(table),
        Files.readString(folder.resolve(table)).replace(printed, changed));
  }
}
