package jp.koshin.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class PublishedEditionsModuleTest {

  private static final String FOLDER = "pub-specialist";
  private static final String VALUES =
      "rule,kind,category,credits\nattendance,ATTENDANCE,ATTENDANCE,5\n";

  @Autowired private JdbcClient jdbc;
  @Autowired private KoshinClock clock;
  @TempDir private Path rules;
  private Path definition;

  @BeforeEach
  void a_published_programme() throws IOException {
    jdbc.sql("delete from published_edition where programme = ?").param(FOLDER).update();
    String product =
        new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION)).definition("jsh-specialist").text();
    definition = Files.createDirectories(rules.resolve(FOLDER)).resolve("programme.yaml");
    Files.writeString(
        definition, product.replace("jsh-specialist", FOLDER).replace("code: jsh", "code: pub"));
    Files.writeString(rules.resolve(FOLDER).resolve("values.csv"), VALUES);
    start();
  }

  @Test
  void the_same_rules_start_again_and_mended_sentences_are_the_same_rules() throws IOException {
    start();
    change("血液専門医", "血液の専門医");
    Files.writeString(
        rules.resolve(FOLDER).resolve("values.csv"),
        "rule,kind,category,credits,source\nattendance,ATTENDANCE,ATTENDANCE,5,表 1行目\n");
    start();
  }

  @Test
  void a_published_edition_that_has_changed_refuses_the_start_and_says_what_to_do()
      throws IOException {
    change("minimum: 50", "minimum: 40");
    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Edition 2024 in rules/pub-specialist is published and has changed")
        .hasMessageContaining("add an edition of another year")
        .hasMessageContaining("KOSHIN_RULES_REPUBLISHED=pub-specialist/2024,pub-specialist/2026.");
    change("minimum: 40", "minimum: 50");
    start();
    Files.writeString(rules.resolve(FOLDER).resolve("values.csv"), VALUES.replace(",5", ",6"));
    assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
  }

  @Test
  void a_new_edition_brings_its_own_rules_and_leaves_the_published_ones_alone() throws IOException {
    Path own = Files.createDirectories(rules.resolve(FOLDER).resolve("2028"));
    change("  - year: \"2026\"\n", "  - year: \"2026\"\n  - year: \"2028\"\n");
    Files.writeString(own.resolve("values.csv"), VALUES.replace(",5", ",6"));
    Files.writeString(
        own.resolve("programme.yaml"),
        Files.readString(definition).replace("minimum: 50", "minimum: 60"));
    start();
    List<Edition> editions = folders().all().get(0).editions();
    assertThat(editions).extracting(Edition::tables).endsWith("pub-specialist/2028");
    assertThat(editions.get(2).totalRequired().orElseThrow()).isEqualByComparingTo("60");
    assertThat(editions.get(1).totalRequired().orElseThrow()).isEqualByComparingTo("50");
  }

  @Test
  void a_draft_may_change_until_it_is_published() throws IOException {
    change("  - year: \"2026\"\n", "  - year: \"2026\"\n  - {year: \"2028\", draft: true}\n");
    Path own = Files.createDirectories(rules.resolve(FOLDER).resolve("2028"));
    for (String credits : List.of(",6", ",7")) {
      Files.writeString(own.resolve("values.csv"), VALUES.replace(",5", credits));
      start();
    }
    change(", draft: true", "");
    start();
    Files.writeString(own.resolve("values.csv"), VALUES.replace(",5", ",8"));
    assertThatThrownBy(this::start).hasMessageContaining("Edition 2028");
  }

  @Test
  void a_correction_that_is_meant_is_accepted_once() throws IOException {
    change("minimum: 50", "minimum: 40");
    start(FOLDER + "/2024", FOLDER + "/2026");
    start();
  }

  private void start(String... republished) {
    assertThat(new PublishedEditions(folders(), jdbc, clock, List.of(republished))).isNotNull();
  }

  private RuleFolders folders() {
    return new RuleFolders(new RuleFiles(List.of(rules.toUri().toString())));
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(definition);
    assertThat(text).contains(from);
    Files.writeString(definition, text.replace(from, to));
  }
}
