package jp.koshin.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.stereotype.Component;

/** When the review of a stage is due, reminded of and escalated, counted from today. */
@Component
public class StageTimes {

  /** Whether a body outside decides the stage. */
  private static final String EXTERNAL = "external";

  private final Clock clock;

  StageTimes(Clock clock) {
    this.clock = clock;
  }

  /** What the process needs to know to open the review of a stage now. */
  public Map<String, Object> variables(Deadlines days, StageRule stage) {
    Integer own = stage.dueDays();
    LocalDate lastDay =
        Tokyo.today(clock).plusDays(own == null ? days.reviewDueDays() : own.intValue());
    Map<String, Object> variables = new HashMap<>();
    variables.put(ProcessVariables.STAGE.name(), stage.id());
    variables.put(ProcessVariables.STAGE_ROLE.name(), stage.role().name());
    variables.put(EXTERNAL, stage.external());
    variables.put(ProcessVariables.REVIEW_DUE.name(), endOf(lastDay));
    variables.put(
        ProcessVariables.REVIEW_REMINDER.name(),
        endOf(lastDay.minusDays(days.reviewReminderDays())));
    variables.put(
        ProcessVariables.REVIEW_ESCALATION.name(),
        endOf(lastDay.plusDays(days.reviewEscalationDays())));
    return variables;
  }

  private static Date endOf(LocalDate day) {
    return Date.from(Tokyo.endOf(day));
  }
}
