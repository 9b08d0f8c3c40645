package jp.koshin.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Draws where a case stands. Checks no rights: callers do. */
@Service
public class ProcessDiagrams {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final Cases cases;
  private final StepNames names;
  private final Map<String, String> models = new ConcurrentHashMap<>();

  ProcessDiagrams(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      Cases cases,
      StepNames names) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.cases = cases;
    this.names = names;
  }

  /**
   * The model that the case runs on with its tokens and timers; once it has ended, the newest model
   * of its kind without any.
   *
   * @throws jp.koshin.shared.NotFound when there is no such case
   */
  public Diagram of(UUID caseId, Locale locale) {
    List<ProcessInstance> instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list();
    if (instances.isEmpty()) {
      String newest = newest(cases.summary(caseId).kind());
      return new Diagram(model(newest, locale), List.of(), List.of(), true);
    }
    return new Diagram(
        model(instances.get(0).getProcessDefinitionId(), locale),
        instances.stream().flatMap(instance -> tokens(instance, locale)).toList(),
        instances.stream()
            .flatMap(instance -> timers(instance, locale))
            .sorted(Comparator.comparing(Diagram.Timer::due))
            .toList(),
        false);
  }

  private Stream<Diagram.Token> tokens(ProcessInstance instance, Locale locale) {
    Map<String, String> called = names.names(instance.getProcessDefinitionId(), locale);
    Map<String, Instant> since = new HashMap<>();
    tasks
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .list()
        .forEach(t -> since.put(t.getTaskDefinitionKey(), t.getCreateTime().toInstant()));
    return runtime.getActiveActivityIds(instance.getId()).stream()
        .distinct()
        .map(id -> new Diagram.Token(id, called.getOrDefault(id, id), since.get(id)));
  }

  private Stream<Diagram.Timer> timers(ProcessInstance instance, Locale locale) {
    Map<String, String> called = names.names(instance.getProcessDefinitionId(), locale);
    return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
        .filter(job -> job.getDuedate() != null)
        .map(
            job -> {
              String event = event(job);
              Instant due = job.getDuedate().toInstant();
              return new Diagram.Timer(event, called.getOrDefault(event, event), due);
            });
  }

  private String event(Job timer) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(timer.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private String newest(CaseKind kind) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(kind.processKey())
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String model(String definitionId, Locale locale) {
    return models.computeIfAbsent(
        definitionId + " " + locale.getLanguage(), key -> names.drawn(definitionId, locale));
  }
}
