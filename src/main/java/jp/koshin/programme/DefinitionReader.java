package jp.koshin.programme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a {@code programme.yaml} and says, with line and field, what in it breaks the schema. */
final class DefinitionReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonSchema schema;

  DefinitionReader(RuleFile schemaFile) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schemaFile.text(), config);
  }

  /** The definition, or nothing after adding what is wrong. */
  Optional<ProgrammeDefinition> read(RuleFile file, List<RuleProblem> problems) {
    try {
      JsonNode tree = YAML.readTree(file.text());
      List<RuleProblem> found = schemaProblems(file, tree);
      problems.addAll(found);
      return found.isEmpty()
          ? Optional.of(YAML.treeToValue(tree, ProgrammeDefinition.class))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  private static RuleProblem unreadable(RuleFile file, JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      int line = yaml.getProblemMark().getLine() + 1;
      return new RuleProblem(file.path(), line, "-", oneLine(yaml.getProblem()));
    }
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return new RuleProblem(file.path(), line, "-", oneLine(e.getOriginalMessage()));
  }

  private List<RuleProblem> schemaProblems(RuleFile file, JsonNode tree) {
    List<RuleProblem> found = new ArrayList<>();
    YamlLines lines = new YamlLines(file.text());
    for (ValidationMessage message : schema.validate(tree)) {
      String pointer = message.getInstanceLocation().toString();
      if (message.getProperty() != null) {
        pointer += "/" + message.getProperty();
      }
      String field = pointer.isEmpty() ? "-" : pointer.substring(1).replace('/', '.');
      String text = message.getMessage().replaceFirst("^[^:]*: ", "");
      found.add(new RuleProblem(file.path(), lines.of(pointer), field, oneLine(text)));
    }
    return found;
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }
}
