package jp.koshin.programme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of {@code rules/}: one folder a programme, and {@code templates}, which belongs to the
 * product. Property {@code koshin.rules} lists where to look, {@code file:} locations ending in a
 * slash among them.
 */
@Component
public class RuleFiles {

  public static final String PRODUCT_LOCATION = "classpath:rules/";
  public static final String TEMPLATES = "templates";
  static final String DEFINITION = "programme.yaml";

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();
  private final Map<String, Resource> definitions = new TreeMap<>();

  public RuleFiles(@Value("${koshin.rules:" + PRODUCT_LOCATION + "}") List<String> locations) {
    for (String location : locations) {
      for (Resource found : definitionsIn(location)) {
        definitions.put(folderOf(found), found);
      }
    }
  }

  /** The folders that define a programme, by name. */
  public List<String> folders() {
    return List.copyOf(definitions.keySet());
  }

  /**
   * A file of a folder, or of {@link #TEMPLATES}; empty where it has none of that name. What {@code
   * folder/year} does not have is taken from the folder.
   */
  public Optional<RuleFile> find(String folder, String name) {
    int year = folder.indexOf('/');
    if (year < 0) {
      return found(folder, name);
    }
    String whole = folder.substring(0, year);
    return found(whole, folder.substring(year + 1) + "/" + name).or(() -> found(whole, name));
  }

  /** A file that an edition has for itself, in a folder of its year. */
  Optional<RuleFile> ofYear(String folder, String year, String name) {
    return found(folder, year + "/" + name);
  }

  private Optional<RuleFile> found(String folder, String path) {
    Resource resource = resource(folder, path);
    return resource == null || !resource.exists()
        ? Optional.empty()
        : Optional.of(new RuleFile("rules/" + folder + "/" + path, read(resource)));
  }

  /** The definition of a folder that {@link #folders()} lists. */
  RuleFile definition(String folder) {
    return find(folder, DEFINITION)
        .orElseThrow(() -> new IllegalArgumentException("no folder " + folder));
  }

  /** A file of the product's own templates. */
  public RuleFile template(String name) {
    return find(TEMPLATES, name)
        .orElseThrow(() -> new IllegalStateException("no template " + name));
  }

  private @Nullable Resource resource(String folder, String name) {
    if (folder.equals(TEMPLATES)) {
      return resolver.getResource(PRODUCT_LOCATION + TEMPLATES + "/" + name);
    }
    Resource definition = definitions.get(folder);
    try {
      return definition == null ? null : definition.createRelative(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Resource[] definitionsIn(String location) {
    String everywhere = location.replaceFirst("^classpath:", "classpath*:");
    everywhere += everywhere.endsWith("/") ? "" : "/";
    try {
      return resolver.getResources(everywhere + "*/" + DEFINITION);
    } catch (FileNotFoundException e) {
      return new Resource[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folderOf(Resource definition) {
    try {
      String[] parts = definition.getURL().getPath().split("/");
      return parts[parts.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
