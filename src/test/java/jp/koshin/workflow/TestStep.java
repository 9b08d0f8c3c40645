package jp.koshin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of the tests' processes: remembers when it ran, and fails where a test wants it to. */
@ProcessBean("testStep")
public class TestStep implements JavaDelegate {

  public record Ran(UUID caseId, String activity, Instant at) {}

  private final Clock clock;
  private final List<Ran> all = new CopyOnWriteArrayList<>();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  TestStep(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID caseId = ProcessVariables.caseId(execution);
    if (failing.contains(caseId)) {
      throw new IllegalStateException("the last step fails");
    }
    all.add(new Ran(caseId, execution.getCurrentActivityId(), clock.instant()));
  }

  public void nextStage(DelegateExecution execution) {
    ProcessVariables.STAGE.write(execution, "second");
  }

  public void fail(UUID caseId) {
    failing.add(caseId);
  }

  public void heal(UUID caseId) {
    failing.remove(caseId);
  }

  public List<Ran> of(UUID... caseIds) {
    Set<UUID> wanted = Set.of(caseIds);
    return all.stream().filter(ran -> wanted.contains(ran.caseId())).toList();
  }
}
