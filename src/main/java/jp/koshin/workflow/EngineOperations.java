package jp.koshin.workflow;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.NotFound;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What an operator sees of the engine, and may do: never more than to let a failed step try again.
 */
@Service
public class EngineOperations {

  private static final int LIMIT = 200;

  private final ManagementService management;
  private final RuntimeService runtime;

  EngineOperations(ManagementService management, RuntimeService runtime) {
    this.management = management;
    this.runtime = runtime;
  }

  /** The failed steps, those that the engine gave up first; at most 200 of each. */
  public List<FailedJob> failedJobs() {
    return Stream.concat(
            jobs().noRetriesLeft().listPage(0, LIMIT).stream(),
            jobs().withRetriesLeft().withException().listPage(0, LIMIT).stream())
        .map(this::view)
        .toList();
  }

  /** How many steps the engine has given up. */
  public long incidents() {
    return jobs().noRetriesLeft().count();
  }

  /** The whole trace of the last failure. */
  public String trace(CurrentUser user, String jobId) {
    check(user);
    return Optional.ofNullable(management.getJobExceptionStacktrace(find(jobId).getId()))
        .orElse("");
  }

  /**
   * Gives the step one more round of attempts, at once.
   *
   * @throws NotFound when it is no longer there
   */
  public void retry(CurrentUser user, String jobId) {
    check(user);
    Job job = find(jobId);
    management.setJobRetries(job.getId(), 1);
    management.setJobDuedate(job.getId(), (@Nullable Date) null);
  }

  private JobQuery jobs() {
    return management.createJobQuery();
  }

  private Job find(String jobId) {
    return Optional.ofNullable(jobs().jobId(jobId).singleResult())
        .orElseThrow(() -> new NotFound("job", jobId));
  }

  private FailedJob view(Job job) {
    return new FailedJob(
        job.getId(),
        caseOf(job),
        job.getProcessDefinitionKey(),
        job.getFailedActivityId(),
        job.getExceptionMessage(),
        job.getRetries(),
        job.getDuedate() == null ? null : job.getDuedate().toInstant());
  }

  private @Nullable UUID caseOf(Job job) {
    if (job.getProcessInstanceId() == null) {
      return null;
    }
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .singleResult();
    return instance == null || instance.getBusinessKey() == null
        ? null
        : UUID.fromString(instance.getBusinessKey());
  }

  private static void check(CurrentUser user) {
    if (!user.has(Role.OPERATOR)) {
      throw new NotFound("operation of", user.username());
    }
  }
}
