package jp.koshin.deferral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Lifecycle;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.stereotype.Component;

/** The review stages (審査段階) of petitions and their deadlines, as their edition says. */
@Component
class PetitionStages {

  private final Programmes programmes;
  private final Clock clock;

  PetitionStages(Programmes programmes, Clock clock) {
    this.programmes = programmes;
    this.clock = clock;
  }

  Edition edition(Petition petition) {
    return programmes.edition(petition.programme(), petition.edition());
  }

  List<StageRule> stages(Petition petition) {
    Lifecycle rules = edition(petition).lifecycle();
    return switch (petition.kind()) {
      case DEFERRAL -> rules.deferral().map(DeferralRule::stages).orElseThrow();
      case REINSTATEMENT -> rules.reinstatement().map(ReinstatementRule::stages).orElseThrow();
      case RESERVATION -> List.of(rules.reservation().orElseThrow().stage());
    };
  }

  /** The stage that it goes to when handed in: the first, or the one that sent it back. */
  StageRule entry(Petition petition) {
    List<StageRule> stages = stages(petition);
    return stages.stream()
        .filter(stage -> stage.id().equals(petition.stage()))
        .findFirst()
        .orElseGet(() -> stages.get(0));
  }

  /** The stage after the present one; empty after the last. */
  Optional<StageRule> next(Petition petition) {
    List<StageRule> stages = stages(petition);
    int after = stages.indexOf(entry(petition)) + 1;
    return after < stages.size() ? Optional.of(stages.get(after)) : Optional.empty();
  }

  /** What the process needs to know to open the review of a stage now. */
  Map<String, Object> variables(Petition petition, StageRule stage) {
    Deadlines days = edition(petition).deadlines();
    LocalDate lastDay = Tokyo.today(clock).plusDays(days.reviewDueDays());
    Map<String, Object> variables = new HashMap<>();
    variables.put(ProcessVariables.STAGE.name(), stage.id());
    variables.put(ProcessVariables.STAGE_ROLE.name(), stage.role().name());
    variables.put(ProcessVariables.REVIEW_DUE.name(), endOf(lastDay));
    variables.put(
        ProcessVariables.REVIEW_REMINDER.name(),
        endOf(lastDay.minusDays(days.reviewReminderDays())));
    variables.put(
        ProcessVariables.REVIEW_ESCALATION.name(),
        endOf(lastDay.plusDays(days.reviewEscalationDays())));
    return variables;
  }

  Instant correctionDue(Petition petition) {
    return inDays(edition(petition).deadlines().correctionDays());
  }

  Instant correctionReminder(Petition petition, Instant due) {
    return due.minus(Duration.ofDays(edition(petition).deadlines().correctionReminderDays()));
  }

  /** The end of the day that many days from today. */
  Instant inDays(int days) {
    return Tokyo.endOf(Tokyo.today(clock).plusDays(days));
  }

  private static Date endOf(LocalDate day) {
    return Date.from(Tokyo.endOf(day));
  }
}
