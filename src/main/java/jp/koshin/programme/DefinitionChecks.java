package jp.koshin.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a schema cannot say about definitions: that they fit their folder, each other and
 * themselves.
 */
final class DefinitionChecks {

  private final RuleFiles files;
  private final List<RuleProblem> problems;
  private final Map<String, Society> societies = new HashMap<>();

  DefinitionChecks(RuleFiles files, List<RuleProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Adds what is wrong; true when nothing is. */
  boolean check(String folder, RuleFile file, ProgrammeDefinition definition) {
    int before = problems.size();
    YamlLines lines = new YamlLines(file.text());
    if (!definition.code().equals(folder)) {
      add(file, lines, "/code", "must be the name of its folder, " + folder);
    }
    Society society = definition.society();
    Society known = societies.putIfAbsent(society.code(), society);
    if (known != null && !known.equals(society)) {
      add(file, lines, "/society", "differs from the same society in another folder");
    }
    checkReference(file, lines, "parent", definition.parent());
    checkReference(file, lines, "tables", definition.tables());
    checkEditions(file, lines, definition);
    checkRequirements(file, lines, definition);
    checkStages(file, lines, "/renewalStages", definition.renewalStages());
    checkPetitions(file, lines, definition.lifecycle());
    new ApplicationChecks(definition, (at, problem) -> add(file, lines, at, problem)).check();
    return problems.size() == before;
  }

  /** A published edition never changes. */
  void unchanged(RuleFile file, ProgrammeDefinition.Published published, String checksum) {
    if (published.checksum() != null && !published.checksum().equals(checksum)) {
      String problem =
          "published edition " + published.year() + " has changed, it is now " + checksum;
      add(file, new YamlLines(file.text()), "/editions", problem);
    }
  }

  private void checkReference(RuleFile file, YamlLines lines, String field, @Nullable String code) {
    if (code != null && !files.folders().contains(code)) {
      add(file, lines, "/" + field, "there is no folder " + code);
    }
  }

  private void checkEditions(RuleFile file, YamlLines lines, ProgrammeDefinition definition) {
    List<String> years =
        definition.editions().stream().map(ProgrammeDefinition.Published::year).toList();
    if (!years.equals(years.stream().sorted().distinct().toList())) {
      add(file, lines, "/editions", "years must rise");
    }
  }

  private void checkRequirements(RuleFile file, YamlLines lines, ProgrammeDefinition definition) {
    List<String> categories = definition.categories().stream().map(CategoryRule::code).toList();
    for (int i = 0; i < definition.requirements().size(); i++) {
      String pointer = "/requirements/" + i;
      flatten(definition.requirements().get(i))
          .filter(r -> r.category() != null && !categories.contains(r.category()))
          .forEach(r -> add(file, lines, pointer, "there is no category " + r.category()));
    }
  }

  private void checkPetitions(RuleFile file, YamlLines lines, Lifecycle lifecycle) {
    lifecycle.deferral().ifPresent(r -> checkInside(file, lines, "/deferral/stages", r.stages()));
    lifecycle
        .reinstatement()
        .ifPresent(r -> checkInside(file, lines, "/reinstatement/stages", r.stages()));
    lifecycle
        .reservation()
        .ifPresent(r -> checkInside(file, lines, "/reservation/stage", List.of(r.stage())));
  }

  /** Results from outside are entered for renewals only. */
  private void checkInside(RuleFile file, YamlLines lines, String pointer, List<StageRule> stages) {
    checkStages(file, lines, pointer, stages);
    if (stages.stream().anyMatch(StageRule::external)) {
      add(file, lines, pointer, "a body outside decides renewals only");
    }
  }

  private void checkStages(RuleFile file, YamlLines lines, String pointer, List<StageRule> stages) {
    if (stages.stream().map(StageRule::id).distinct().count() < stages.size()) {
      add(file, lines, pointer, "ids must differ");
    }
    if (stages.get(0).returnTo().contains(ReturnTo.PREVIOUS)) {
      add(file, lines, pointer, "the first stage has none before it");
    }
  }

  private static Stream<RequirementRule> flatten(RequirementRule rule) {
    return Stream.concat(Stream.of(rule), rule.of().stream().flatMap(DefinitionChecks::flatten));
  }

  private void add(RuleFile file, YamlLines lines, String pointer, String problem) {
    problems.add(
        new RuleProblem(
            file.path(), lines.of(pointer), pointer.substring(1).replace('/', '.'), problem));
  }
}
