package jp.koshin.architecture;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules from the code; an arrow that others imply is left out. */
final class ModulePicture {

  private final Map<String, Set<String>> uses = new TreeMap<>();

  private ModulePicture(ApplicationModules modules) {
    for (ApplicationModule module : modules) {
      uses.put(
          module.getIdentifier().toString(),
          module
              .getDirectDependencies(modules)
              .uniqueModules()
              .map(other -> other.getIdentifier().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** The page in Markdown with a Mermaid diagram. */
  static String of(ApplicationModules modules) {
    return new ModulePicture(modules).page();
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Modules\n\nDrawn from the code by `ModulesTest`. An arrow means \"uses\"; ");
    page.append("arrows that follow from others are left out.\n\n```mermaid\ngraph TD\n");
    uses.keySet().forEach(module -> page.append("  ").append(module).append('\n'));
    for (Map.Entry<String, Set<String>> module : uses.entrySet()) {
      for (String used : necessary(module.getValue())) {
        page.append("  ").append(module.getKey()).append(" --> ").append(used).append('\n');
      }
    }
    return page.append("```\n").toString();
  }

  private Set<String> necessary(Set<String> used) {
    Set<String> result = new TreeSet<>(Comparator.naturalOrder());
    for (String one : used) {
      boolean implied =
          used.stream().filter(other -> !other.equals(one)).anyMatch(o -> reached(o).contains(one));
      if (!implied) {
        result.add(one);
      }
    }
    return result;
  }

  private Set<String> reached(String module) {
    Set<String> result = new LinkedHashSet<>();
    for (String used : uses.getOrDefault(module, Set.of())) {
      result.add(used);
      result.addAll(reached(used));
    }
    return result;
  }
}
