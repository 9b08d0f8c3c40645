package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of paths says what the models and the tests say. */
class PathsTest {

  private static final Path TABLE = Path.of("docs/paths.md");
  private static final Path MODELS = Path.of("processes");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
  private static final Pattern MODEL = Pattern.compile("^## .*: ([a-z-]+\\.bpmn)$");
  private static final Pattern ELEMENT = Pattern.compile("`([a-z]+(?:_[a-z]+)*)`");
  private static final Pattern EVENT =
      Pattern.compile(
          "<(?:bpmn:)?(?:startEvent|endEvent|boundaryEvent|intermediateCatchEvent) id=\"(\\w+)\"");

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Map<String, String> sources = sources();
    List<String> named =
        TEST.matcher(Files.readString(TABLE))
            .results()
            .map(found -> found.group(1) + "." + found.group(2))
            .toList();

    assertThat(named).hasSizeGreaterThan(60);
    assertThat(named.stream().filter(test -> !isTest(sources, test))).isEmpty();
  }

  @Test
  void every_path_names_its_test() throws IOException {
    assertThat(Files.readAllLines(TABLE))
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| path"))
        .isNotEmpty()
        .allMatch(line -> TEST.matcher(line).find());
  }

  @Test
  void every_model_is_there_with_its_starts_ends_and_timers_and_nothing_else() throws IOException {
    Map<String, Set<String>> named = elements();

    assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(models());
    for (var model : named.entrySet()) {
      String drawn = Files.readString(MODELS.resolve(model.getKey()));
      Set<String> events =
          EVENT.matcher(drawn).results().map(e -> e.group(1)).collect(Collectors.toSet());
      assertThat(events).as(model.getKey()).isNotEmpty();
      assertThat(model.getValue()).as(model.getKey()).containsAll(events);
      assertThat(model.getValue())
          .as(model.getKey())
          .allMatch(element -> drawn.contains(" id=\"" + element + "\""));
    }
  }

  /** The elements of each model, by the rows under its heading. */
  private static Map<String, Set<String>> elements() throws IOException {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    Set<String> current = new TreeSet<>();
    for (String line : Files.readAllLines(TABLE)) {
      var model = MODEL.matcher(line);
      if (model.matches()) {
        current = named.computeIfAbsent(model.group(1), m -> new TreeSet<>());
      } else if (line.startsWith("## ")) {
        current = new TreeSet<>();
      }
      current.addAll(ELEMENT.matcher(line).results().map(e -> e.group(1)).toList());
    }
    return named;
  }

  private static Set<String> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString();
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    return sources;
  }

  /** Whether the source has a method of that name right below its annotation. */
  private static boolean isTest(Map<String, String> sources, String test) {
    String[] parts = test.split("\\.");
    return Pattern.compile(
            "@(?:Test|(?:Repeated|Parameterized)Test(?:\\([^)]*\\))?)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*void"
                + " "
                + parts[1]
                + "\\(")
        .matcher(sources.getOrDefault(parts[0], ""))
        .find();
  }
}
