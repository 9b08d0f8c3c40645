package jp.koshin.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All folders of {@code rules/}, read once and checked; a broken one refuses the start. */
@Component
class RuleFolders {

  /** The files besides the definition that make an edition what it is. */
  private static final List<String> TABLES = List.of("activities.csv", "values.csv", "checks.csv");

  private static final JsonMapper JSON = JsonMapper.builder().build();

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
      RuleFile file = files.definition(folder);
      Optional<ProgrammeDefinition> definition = reader.read(file, problems);
      if (definition.isPresent() && checks.check(folder, file, definition.get())) {
        read.add(folder(definition.get(), file, checks));
      }
    }
    return read;
  }

  private RuleFolder folder(
      ProgrammeDefinition definition, RuleFile file, DefinitionChecks checks) {
    List<Edition> editions = new ArrayList<>();
    for (ProgrammeDefinition.Published published : definition.editions()) {
      String checksum = checksum(definition.edition(published, ""));
      checks.unchanged(file, published, checksum);
      editions.add(definition.edition(published, checksum));
    }
    return new RuleFolder(definition, List.copyOf(editions));
  }

  private String checksum(Edition edition) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(JSON.writeValueAsBytes(edition));
      for (String table : TABLES) {
        files
            .find(edition.tables(), table)
            .ifPresent(f -> digest.update(f.text().getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
