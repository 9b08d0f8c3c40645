package jp.koshin.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken description of an application refuses the start, with file, line and field. */
class ApplicationRulesTest {

  private static final String FOLDER = "xyz-specialist";
  private static final RuleFiles PRODUCT = new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION));

  @TempDir private Path rules;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: LONG_TEXT, name: {ja: プロフィール|type: ESSAY, name: {ja: プロフィール|type",
        "max: 1040, ||max",
        "kind: CHECKLIST|kind: FORM|application.sections.6",
        "atMost: 20|atMost: 0|atMost",
        "category: MEETING, event|category: MEETINGS, event|no category MEETINGS",
        "amount: amount}|amount: money}|no column of a figure money",
        "is: present}|is: sometimes}|no field special with the answer sometimes",
        "code: PAPERS|code: MEETINGS|two sections MEETINGS",
        "document: 履歴書|document: 経歴書|no section 経歴書"
      })
  void a_mistake_is_named(String right, String wrong, String said) throws IOException {
    String text = PRODUCT.find("jsmo-specialist", "programme.yaml").orElseThrow().text();
    assertThat(text).contains(right);
    write(text.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong));
    assertThatThrownBy(
            () ->
                Programmes.from(
                    new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION, rules.toUri().toString()))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("rules/" + FOLDER + "/programme.yaml, line ")
        .hasMessageContaining(said);
  }

  @Test
  void a_society_of_its_own_takes_the_same_description() throws IOException {
    write(PRODUCT.find("jsmo-specialist", "programme.yaml").orElseThrow().text());
    Programmes programmes =
        Programmes.from(
            new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION, rules.toUri().toString())));
    assertThat(programmes.edition(FOLDER, "2026").application()).isNotNull();
  }

  private void write(String definition) throws IOException {
    Path folder = Files.createDirectories(rules.resolve(FOLDER));
    Files.writeString(
        folder.resolve("programme.yaml"),
        definition.replace("jsmo-specialist", FOLDER).replace("code: jsmo", "code: xyz"));
  }
}
