package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.KoshinTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KoshinTest
class ProcessMigrationTest {

  @Autowired ProcessMigration migration;
  @Autowired StepNames names;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;

  private final String key = "moved-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void undeploy() {
    repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .list()
        .forEach(d -> repository.deleteDeployment(d.getDeploymentId(), true));
  }

  @Test
  void a_running_case_goes_on_by_the_new_version_where_it_stands_with_its_timer() {
    deploy(first());
    String caseId = begun();
    String due = timer().getDuedate().toString();
    deploy(withAnotherStep("task_prepare"));
    assertThat(migration.migrate(key)).isEqualTo(new ProcessMigration.Result(key, 2, 1, List.of()));
    assertThat(timer().getDuedate().toString()).isEqualTo(due);
    tasks.complete(task(caseId).getId());
    assertThat(task(caseId).getTaskDefinitionKey()).isEqualTo("task_new");
    assertThat(migration.migrate(key).migrated()).isZero();
  }

  @Test
  void a_case_at_a_step_that_is_gone_stays_on_its_version_and_is_named() {
    deploy(first());
    String caseId = begun();
    deploy(withAnotherStep("task_renamed"));
    assertThat(migration.migrate(key))
        .isEqualTo(new ProcessMigration.Result(key, 2, 0, List.of(caseId)));
    assertThat(task(caseId).getTaskDefinitionKey()).isEqualTo("task_prepare");
  }

  @Test
  void a_version_without_english_names_takes_those_of_the_newest() {
    deploy(named("用意する", null));
    String older = newest();
    deploy(named("準備する", "Prepare"));
    assertThat(names.names(older, Locale.ENGLISH)).containsEntry("task_prepare", "Prepare");
    assertThat(names.names(older, Locale.JAPANESE)).containsEntry("task_prepare", "用意する");
  }

  private String newest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private BpmnModelInstance named(String name, @Nullable String english) {
    BpmnModelInstance model = first();
    ModelElementInstance task = model.getModelElementById("task_prepare");
    task.setAttributeValue("name", name);
    if (english != null) {
      task.setAttributeValueNs(StepNames.NAMESPACE, StepNames.ENGLISH, english);
    }
    return model;
  }

  private String begun() {
    String caseId = UUID.randomUUID().toString();
    runtime.startProcessInstanceByKey(key, caseId);
    return caseId;
  }

  private Task task(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).singleResult();
  }

  private Job timer() {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processDefinitionKey(key).singleResult();
    return management.createJobQuery().processInstanceId(instance.getId()).timers().singleResult();
  }

  private void deploy(BpmnModelInstance model) {
    repository.createDeployment().name(key).addModelInstance(key + ".bpmn", model).deploy();
  }

  private BpmnModelInstance first() {
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .userTask("task_prepare")
        .camundaCandidateGroups(HumanTask.APPLICANT)
        .boundaryEvent("timer_due")
        .timerWithDuration(Duration.ofDays(30).toString())
        .endEvent("end_late")
        .moveToActivity("task_prepare")
        .endEvent("end_done")
        .done();
  }

  private BpmnModelInstance withAnotherStep(String firstTask) {
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .userTask(firstTask)
        .camundaCandidateGroups(HumanTask.APPLICANT)
        .boundaryEvent("timer_due")
        .timerWithDuration(Duration.ofDays(30).toString())
        .endEvent("end_late")
        .moveToActivity(firstTask)
        .userTask("task_new")
        .camundaCandidateGroups(HumanTask.APPLICANT)
        .endEvent("end_done")
        .done();
  }
}
