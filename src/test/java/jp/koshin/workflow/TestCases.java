package jp.koshin.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that tests make up, with the process {@code test-review}. */
@Component
public class TestCases implements CaseSource {

  public static final String PROGRAMME = "test-programme";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<UUID, CaseSummary> cases = new ConcurrentHashMap<>();
  private final Processes processes;

  TestCases(Processes processes) {
    this.processes = processes;
  }

  @Override
  public boolean owns(UUID caseId) {
    return cases.containsKey(caseId);
  }

  @Override
  public CaseSummary summary(UUID caseId) {
    return cases.get(caseId);
  }

  public CaseSummary add(String society, UUID memberId, @Nullable UUID enteredBy) {
    CaseSummary made =
        new CaseSummary(
            UUID.randomUUID(),
            "T-" + NUMBER.incrementAndGet(),
            CaseKind.CLAIM,
            society,
            PROGRAMME,
            "SUBMITTED",
            memberId,
            "日本血液学会学術集会 発表",
            new Credits(BigDecimal.valueOf(3)),
            enteredBy == null ? List.of() : List.of("PROXY"),
            0,
            enteredBy);
    cases.put(made.id(), made);
    return made;
  }

  /**
   * Brings a case to the first review: stage {@code only} has no stage after it, {@code first} has.
   */
  public void review(UUID caseId, String role, String stage, Instant due) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(ProcessVariables.STAGE_ROLE.name(), role);
    variables.put(ProcessVariables.STAGE.name(), stage);
    variables.put(ProcessVariables.REVIEW_DUE.name(), Date.from(due));
    processes.start("test-review", caseId, variables);
  }
}
