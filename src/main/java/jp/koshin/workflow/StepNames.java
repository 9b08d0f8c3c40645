package jp.koshin.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people call the processes and their steps. A model names each in Japanese, and in English
 * beside it, as {@code koshin:en}. A version that has no English name yet takes the newest one's.
 */
@Service
public class StepNames {

  /** Of the attribute with the English name. */
  static final String NAMESPACE = "https://koshin.jp/names";

  static final String ENGLISH = "en";
  private static final String JAPANESE = "name";

  private final RepositoryService repository;

  StepNames(RepositoryService repository) {
    this.repository = repository;
  }

  /** Of a process by its key; the key itself where there is no such process. */
  public String process(String key, Locale locale) {
    return newest(key)
        .map(definition -> names(definition.getId(), locale).getOrDefault(key, key))
        .orElse(key);
  }

  /** Of an element of the newest model; its id where the model has no such element or name. */
  public String step(String processKey, String step, Locale locale) {
    return newest(processKey)
        .map(definition -> names(definition.getId(), locale).getOrDefault(step, step))
        .orElse(step);
  }

  /** The names of a version's elements, by id; those without a name are missing. */
  Map<String, String> names(String definitionId, Locale locale) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
    Map<String, String> names = new HashMap<>();
    named(model).forEach(element -> put(names, element, element.getAttributeValue(JAPANESE)));
    if (isEnglish(locale)) {
      Map<String, String> english = new HashMap<>();
      newest(key(definitionId)).ifPresent(newest -> english.putAll(english(newest.getId())));
      english.putAll(english(definitionId));
      names.replaceAll(english::getOrDefault);
    }
    return names;
  }

  /** The model of a version with its drawing, named in the language. */
  String drawn(String definitionId, Locale locale) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId).clone();
    Map<String, String> names = names(definitionId, locale);
    named(model)
        .filter(element -> names.containsKey(element.getId()))
        .forEach(e -> e.setAttributeValue(JAPANESE, names.get(e.getId())));
    return Bpmn.convertToString(model);
  }

  private Map<String, String> english(String definitionId) {
    Map<String, String> names = new HashMap<>();
    named(repository.getBpmnModelInstance(definitionId))
        .forEach(e -> put(names, e, e.getAttributeValueNs(NAMESPACE, ENGLISH)));
    return names;
  }

  private static void put(Map<String, String> names, BaseElement element, @Nullable String name) {
    if (name != null) {
      names.put(element.getId(), name);
    }
  }

  private static Stream<BaseElement> named(BpmnModelInstance model) {
    return Stream.concat(
        model.getModelElementsByType(FlowElement.class).stream(),
        model.getModelElementsByType(Process.class).stream());
  }

  private String key(String definitionId) {
    return repository.getProcessDefinition(definitionId).getKey();
  }

  private Optional<ProcessDefinition> newest(String key) {
    return Optional.ofNullable(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult());
  }

  private static boolean isEnglish(Locale locale) {
    return Objects.equals(locale.getLanguage(), Locale.ENGLISH.getLanguage());
  }
}
