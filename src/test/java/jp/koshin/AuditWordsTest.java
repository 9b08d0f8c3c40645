package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every action that goes into the record is worded for the timeline, in both languages. */
class AuditWordsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
  private static final Pattern CALL = Pattern.compile("\\b(?:record|recordInternal|turn)\\(");

  /** Where a code is chosen before it is recorded. */
  private static final Pattern CHOICE =
      Pattern.compile("String action =[^;]*;|(?:String \\w*)(?:action|ofStage|ofBoard)\\(");

  @Test
  void the_actions_of_all_kinds_of_cases_are_found() throws IOException {
    assertThat(actions())
        .hasSizeGreaterThan(70)
        .contains(
            "CLAIM_SUBMITTED",
            "RENEWAL_SENT_BACK",
            "RENEWAL_DEFERRED",
            "PETITION_VOTED",
            "PETITION_SENT_BACK",
            "BOARD_REVOKES",
            "DEFERRAL_SUBMITTED",
            "TASK_DEPUTISED",
            "CONFLICT_DECLARED",
            "SEASON_OPENED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void every_action_has_its_words(String language) throws IOException {
    Set<String> worded = worded(language);

    assertThat(actions().stream().filter(Predicate.not(worded::contains))).isEmpty();
  }

  private static Set<String> actions() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String source : sources()) {
      CALL.matcher(source).results().forEach(call -> literals(found, within(source, call.end())));
      CHOICE
          .matcher(source)
          .results()
          .forEach(
              choice ->
                  literals(
                      found,
                      choice.group().endsWith(";") ? choice.group() : block(source, choice.end())));
    }
    return found;
  }

  private static void literals(Set<String> found, String text) {
    CODE.matcher(text).results().forEach(code -> found.add(code.group(1)));
  }

  /** From an opened bracket to the one that closes it. */
  private static String within(String source, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && at < source.length()) {
      char sign = source.charAt(at++);
      open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    }
    return source.substring(from, at);
  }

  /** The method that begins here, up to its end. */
  private static String block(String source, int from) {
    return source.substring(from, source.indexOf("\n  }", from));
  }

  /** The files that write into the record, and those that word what others write. */
  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(AuditWordsTest::read)
          .filter(source -> source.contains("AuditTrail") || source.contains("class StageRecord"))
          .toList();
    }
  }

  private static Set<String> worded(String language) throws IOException {
    Pattern key = Pattern.compile("(?m)^audit\\.([A-Z_]+)=\\S");
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .filter(file -> isOf(language, file.getFileName().toString()))
          .flatMap(file -> key.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isOf(String language, String name) {
    String end = (language + ".properties").toLowerCase(Locale.ROOT);
    return name.endsWith(end) && (!language.isEmpty() || !name.endsWith("_en.properties"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
