package jp.koshin.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All folders of {@code rules/}, read once and checked; a broken one refuses the start. */
@Component
class RuleFolders {

  /** The files besides the definition that make an edition what it is. */
  private static final List<String> TABLES = List.of("activities.csv", "values.csv", "checks.csv");

  private final RuleFiles files;
  private final List<RuleFolder> folders = new ArrayList<>();

  RuleFolders(RuleFiles files) {
    this.files = files;
    List<RuleProblem> problems = new ArrayList<>();
    folders.addAll(read(problems));
    RuleProblem.refuseAny(problems);
  }

  List<RuleFolder> all() {
    return folders;
  }

  private List<RuleFolder> read(List<RuleProblem> problems) {
    DefinitionReader reader = new DefinitionReader(files.template("programme.schema.json"));
    DefinitionChecks checks = new DefinitionChecks(files, problems);
    List<RuleFolder> read = new ArrayList<>();
    for (String folder : files.folders()) {
      definition(files.definition(folder), folder, reader, checks, problems)
          .ifPresent(
              definition -> {
                List<Edition> editions = new ArrayList<>();
                for (ProgrammeDefinition.Published published : definition.editions()) {
                  ProgrammeDefinition own =
                      files
                          .ofYear(folder, published.year(), RuleFiles.DEFINITION)
                          .flatMap(f -> definition(f, folder, reader, checks, problems))
                          .orElse(definition);
                  editions.add(edition(own, published, files.definition(folder), checks));
                }
                read.add(new RuleFolder(definition, List.copyOf(editions)));
              });
    }
    return read;
  }

  private static Optional<ProgrammeDefinition> definition(
      RuleFile file,
      String folder,
      DefinitionReader reader,
      DefinitionChecks checks,
      List<RuleProblem> problems) {
    return reader.read(file, problems).filter(found -> checks.check(folder, file, found));
  }

  private Edition edition(
      ProgrammeDefinition definition,
      ProgrammeDefinition.Published published,
      RuleFile file,
      DefinitionChecks checks) {
    String tables = tables(definition, published.year());
    List<RuleFile> texts =
        TABLES.stream().flatMap(table -> files.find(tables, table).stream()).toList();
    String checksum = EditionChecksum.of(definition.edition(published, tables, ""), texts);
    checks.unchanged(file, published, checksum);
    return definition.edition(published, tables, checksum);
  }

  /** Its folder's tables, or those of its year where there are any. */
  private String tables(ProgrammeDefinition definition, String year) {
    String folder = definition.tablesFolder();
    boolean own = TABLES.stream().anyMatch(t -> files.ofYear(folder, year, t).isPresent());
    return own ? folder + "/" + year : folder;
  }
}
