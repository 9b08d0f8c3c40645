package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesLintTest {

  private static final String FOLDER = "xyz-specialist";
  private static final String ACTIVITIES =
      "id,kind,section,name,former_names,credits\n"
          + "x-1,ATTENDANCE,a,春の会,早春の会,5\n"
          + "x-2,ATTENDANCE,a,秋の会,,3\n";
  private static final String VALUES =
      "rule,kind,event,category,credits,reason\n"
          + "listed,ATTENDANCE,LISTED,ATTENDANCE,CATALOGUE,\n"
          + "unknown,ATTENDANCE,,ATTENDANCE,0,NOT_IN_CATALOGUE\n";
  private static final String PORTFOLIOS =
      "portfolio,from,to,expected_total,expected_unmet\n"
          + "all,2019-04-01,2024-03-31,8,TOTAL_CREDITS\n";
  private static final String EXAMPLES =
      "portfolio,id,kind,date,event,expected_category,expected_credits,expected_reasons\n"
          + "all,a1,ATTENDANCE,2020-01-01,春の会,ATTENDANCE,5,\n"
          + "all,a2,ATTENDANCE,2020-01-02,秋の会,ATTENDANCE,3,\n"
          + "all,a3,ATTENDANCE,2020-01-03,夏の会,ATTENDANCE,0,NOT_IN_CATALOGUE\n";

  @TempDir private Path rules;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void a_society_of_its_own() throws IOException {
    String definition = Rules.FILES.find("jsh-specialist", "programme.yaml").orElseThrow().text();
    write(
        "programme.yaml",
        definition
            .replace("jsh-specialist", FOLDER)
            .replace("code: jsh", "code: xyz")
            .replaceFirst("\nkinds: .*", "\nkinds: [ATTENDANCE]"));
    write("activities.csv", ACTIVITIES);
    write("values.csv", VALUES);
    write("portfolios.csv", PORTFOLIOS);
    write("examples.csv", EXAMPLES);
  }

  @Test
  void the_products_own_rules_are_clean() {
    assertThat(RulesLint.findings()).isEmpty();
  }

  @Test
  void a_new_society_is_a_folder_and_nothing_else() {
    assertThat(findings()).isEmpty();
    assertThat(new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION, location())).folders())
        .contains(FOLDER, "jsh-specialist");
  }

  @Test
  void a_field_that_breaks_the_schema_is_named_with_file_and_line() throws IOException {
    Path file = rules.resolve(FOLDER).resolve("programme.yaml");
    String text = Files.readString(file);
    int line = (int) text.substring(0, text.indexOf("  amount:")).lines().count() + 1;
    write("programme.yaml", text.replace("amount: 20000", "amount: much"));
    assertThat(findings())
        .singleElement()
        .asString()
        .contains("rules/" + FOLDER + "/programme.yaml:" + line + ":fee.amount");
  }

  @Test
  void broken_cells_unknown_columns_and_broken_yaml_are_found() throws IOException {
    write("values.csv", VALUES.replace(",CATALOGUE,", ",much,"));
    assertThat(findings().get(0)).contains("values.csv:2:credits");
    write("values.csv", VALUES.replace("reason", "colour"));
    assertThat(findings().get(0)).contains("values.csv:1:colour");
    write("values.csv", VALUES.replace("listed,", "listed,,"));
    assertThat(findings().get(0)).contains("values.csv:2:");
    write("values.csv", VALUES);
    write("activities.csv", ACTIVITIES.replace(",3\n", ",three\n"));
    assertThat(findings().get(0)).contains("activities.csv:3:credits");
    write("programme.yaml", "code: a\nsociety: [b\nname: c\n");
    assertThat(findings().get(0)).contains("programme.yaml:3:");
  }

  @Test
  void one_name_with_two_values_and_a_former_name_that_clashes_are_found() throws IOException {
    write("activities.csv", ACTIVITIES.replace("秋の会,,", "春の 会,,"));
    assertThat(findings()).anyMatch(f -> f.contains("same name as x-1"));
    write("activities.csv", ACTIVITIES.replace("秋の会,,", "秋の会,早春の会,"));
    assertThat(findings()).anyMatch(f -> f.contains("former name clashes with x-1"));
    write("accepted.csv", "name,reason\n早春の会,two meetings were one\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_row_that_never_decides_is_found() throws IOException {
    write("values.csv", VALUES + "late,ATTENDANCE,UNLISTED,ATTENDANCE,1,\n");
    assertThat(findings())
        .anyMatch(f -> f.contains("late: never decides, row unknown comes first"));
  }

  @Test
  void a_range_covers_a_narrower_one_only() {
    Map<String, String> half = Map.of("kind", "TALK", "minutes_from", "30");
    Map<String, String> whole = Map.of("kind", "TALK", "minutes_from", "60");
    assertThat(RuleLinter.covers(half, whole)).isTrue();
    assertThat(RuleLinter.covers(whole, half)).isFalse();
  }

  @Test
  void a_row_without_example_and_an_example_that_does_not_hold_are_found() throws IOException {
    write("examples.csv", EXAMPLES.replace("秋の会,ATTENDANCE,3", "春の会,ATTENDANCE,4"));
    assertThat(findings())
        .anyMatch(f -> f.contains("x-2: no example hits this row"))
        .anyMatch(f -> f.contains("examples.csv:3:expected_credits: is 4"));
  }

  @Test
  void two_rows_that_overlap_without_one_being_the_narrower_are_found() throws IOException {
    write(
        "values.csv",
        VALUES
            .replace("event,", "event,related,")
            .replace("LISTED,", "LISTED,,")
            .replace(
                "unknown,ATTENDANCE,",
                "ours,ATTENDANCE,,true,ATTENDANCE,1,\nunknown,ATTENDANCE,,"));
    assertThat(findings())
        .contains(
            "rules/xyz-specialist/values.csv:3:ours: overlaps row listed and neither is the"
                + " narrower one");
  }

  @Test
  void a_kind_that_no_row_decides_in_some_case_is_found_unless_it_is_accepted() throws IOException {
    write("values.csv", VALUES.replace("unknown,ATTENDANCE,,", "unknown,ATTENDANCE,UNLISTED,"));
    assertThat(findings())
        .contains(
            "rules/xyz-specialist/values.csv:0:kind: no row decides ATTENDANCE in the case"
                + " {event=NONE}");
    write("accepted.csv", "name,reason\ngap ATTENDANCE,the form asks for a name\n");
    assertThat(findings()).noneMatch(f -> f.contains("no row decides ATTENDANCE"));
  }

  @Test
  void a_row_of_a_kind_that_is_not_credited_is_found() throws IOException {
    write("values.csv", VALUES + "chair,CHAIR,,ATTENDANCE,1,\n");
    assertThat(findings())
        .anyMatch(f -> f.contains("chair: is of a kind that programme.yaml does not credit"));
  }

  @Test
  void every_problem_of_a_broken_folder_is_told_and_no_value_breaks_the_linter()
      throws IOException {
    write("values.csv", VALUES.replace(",CATALOGUE,", ",much,").replace(",0,", ",none,"));
    assertThat(findings()).hasSize(2);
    write("values.csv", VALUES);
    write("examples.csv", EXAMPLES.replace("2020-01-01", "2020-02-30"));
    assertThat(findings()).anyMatch(f -> f.contains("portfolios.csv:2:all: holds a value"));
  }

  @Test
  void the_command_takes_a_folder_and_tells_by_its_exit_code() throws IOException {
    assertThat(run(rules.toString())).isZero();
    assertThat(run(rules.resolve(FOLDER).toString())).isZero();
    write("values.csv", VALUES.replace(",CATALOGUE,", ",much,"));
    assertThat(run(rules.resolve(FOLDER).toString())).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("rules/xyz-specialist/values.csv:2:credits: must look like");
    assertThat(run(rules.resolve("nowhere").toString())).isEqualTo(2);
  }

  private int run(String folder) {
    return RulesLint.run(new PrintStream(out, true, StandardCharsets.UTF_8), folder);
  }

  private List<String> findings() {
    return RulesLint.findings(location());
  }

  private String location() {
    return rules.toUri().toString();
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(rules.resolve(FOLDER));
    Files.writeString(folder.resolve(name), text);
  }
}
