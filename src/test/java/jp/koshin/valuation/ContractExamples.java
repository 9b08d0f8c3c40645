package jp.koshin.valuation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The examples of the valuation contract: requests and what is expected of them. */
public final class ContractExamples {

  public static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ContractExamples() {}

  /** An example whose programme has a folder. */
  public record Example(String name, String programme, JsonNode request, JsonNode expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  public static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:contracts/examples/*.json")) {
        try (InputStream in = resource.getInputStream()) {
          JsonNode tree = JSON.readTree(in);
          String programme = tree.get("programme").asText();
          if (Rules.PROGRAMMES.find(programme).isPresent()) {
            examples.add(
                new Example(
                    tree.get("name").asText(),
                    programme,
                    tree.get("request"),
                    tree.get("expected")));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }
}
