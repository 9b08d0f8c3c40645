package jp.koshin.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.stereotype.Component;

/** The review stages (審査段階) of a renewal and their deadlines, as its edition says. */
@Component
class StageCourse {

  /** Whether a body outside decides the stage. */
  private static final String EXTERNAL = "external";

  private final Programmes programmes;
  private final Clock clock;

  StageCourse(Programmes programmes, Clock clock) {
    this.programmes = programmes;
    this.clock = clock;
  }

  StageRule first(Renewal renewal) {
    return stages(renewal).get(0);
  }

  /** The stage that a renewal goes to when handed in: the first, or the one that sent it back. */
  StageRule entry(Renewal renewal) {
    return stages(renewal).stream()
        .filter(stage -> stage.id().equals(renewal.stage()))
        .findFirst()
        .orElseGet(() -> first(renewal));
  }

  /** The stage after the present one; empty after the last. */
  Optional<StageRule> next(Renewal renewal) {
    List<StageRule> stages = stages(renewal);
    int after = stages.indexOf(entry(renewal)) + 1;
    return after < stages.size() ? Optional.of(stages.get(after)) : Optional.empty();
  }

  /** The stage before the present one; the first has none, and sends nothing back. */
  StageRule previous(Renewal renewal) {
    return stages(renewal).get(stages(renewal).indexOf(entry(renewal)) - 1);
  }

  /** What the process needs to know to open the review of a stage now. */
  Map<String, Object> variables(Renewal renewal, StageRule stage) {
    Deadlines days = edition(renewal).deadlines();
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

  /**
   * The correction deadline: the edition's days, but never after the term's end, since the
   * certification lapses then. Where the review itself outlasted the term, the days stand.
   */
  Instant correctionDue(Renewal renewal, Instant termEnds) {
    LocalDate lastDay = Tokyo.today(clock).plusDays(edition(renewal).deadlines().correctionDays());
    Instant byDays = Tokyo.endOf(lastDay);
    boolean termRuns = clock.instant().isBefore(termEnds);
    return termRuns && termEnds.isBefore(byDays) ? termEnds : byDays;
  }

  /** When the applicant is reminded that a correction is due. */
  Instant correctionReminder(Renewal renewal) {
    int days = edition(renewal).deadlines().correctionReminderDays();
    return Objects.requireNonNull(renewal.correctionDue()).minus(Duration.ofDays(days));
  }

  private List<StageRule> stages(Renewal renewal) {
    return edition(renewal).renewalStages();
  }

  private Edition edition(Renewal renewal) {
    return programmes.edition(renewal.programme(), renewal.edition());
  }

  private static Date endOf(LocalDate day) {
    return Date.from(Tokyo.endOf(day));
  }
}
