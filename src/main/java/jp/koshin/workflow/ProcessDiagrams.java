package jp.koshin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Draws where a case stands. Checks no rights: callers do. */
@Service
public class ProcessDiagrams {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Cases cases;
  private final Map<String, String> models = new ConcurrentHashMap<>();

  ProcessDiagrams(RuntimeService runtime, RepositoryService repository, Cases cases) {
    this.runtime = runtime;
    this.repository = repository;
    this.cases = cases;
  }

  /**
   * The model that the case runs on with its tokens; once it has ended, the newest model of its
   * kind without any.
   *
   * @throws jp.koshin.shared.NotFound when there is no such case
   */
  public Diagram of(UUID caseId) {
    List<ProcessInstance> instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list();
    if (instances.isEmpty()) {
      return new Diagram(newestModel(cases.summary(caseId).kind()), Set.of(), true);
    }
    Set<String> active = new HashSet<>();
    instances.forEach(i -> active.addAll(runtime.getActiveActivityIds(i.getId())));
    return new Diagram(model(instances.get(0).getProcessDefinitionId()), active, false);
  }

  private String newestModel(CaseKind kind) {
    return model(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(kind.processKey())
            .latestVersion()
            .singleResult()
            .getId());
  }

  private String model(String definitionId) {
    return models.computeIfAbsent(definitionId, this::readModel);
  }

  private String readModel(String definitionId) {
    try (InputStream xml = repository.getProcessModel(definitionId)) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
