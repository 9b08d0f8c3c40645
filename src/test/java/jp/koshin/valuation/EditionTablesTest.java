package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTablesTest {

  private static final Path SOCIETY = Path.of("src/test/resources/new-society/hoshi-specialist");
  private static final String PROGRAMME = "hoshi-specialist";

  @TempDir private Path rules;

  @Test
  void an_edition_with_tables_of_its_own_is_valued_by_them_and_the_others_by_the_folders()
      throws IOException {
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
        folder.resolve("2028/values.csv"),
        Files.readString(folder.resolve("values.csv")).replace("PAPER,3", "PAPER,4"));

    RuleFiles files = new RuleFiles(List.of(rules.toUri().toString()));
    Valuation valuation = new Valuation(new RuleBooks(Programmes.from(files), files));
    Activity paper = Activity.of("a", ActivityKind.PAPER, LocalDate.of(2026, 6, 1)).build();
    Activity meeting = Activity.attendance("b", LocalDate.of(2026, 6, 1), "JSS");

    assertThat(valuation.valueOne(PROGRAMME, "2026", paper).credits()).hasToString("3");
    assertThat(valuation.valueOne(PROGRAMME, "2028", paper).credits()).hasToString("4");
    assertThat(valuation.valueOne(PROGRAMME, "2028", meeting).credits()).hasToString("10");
  }
}
