package jp.koshin.deferral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Lifecycle;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.programme.StageRule;
import jp.koshin.review.Ballots;
import jp.koshin.review.StageLine;
import jp.koshin.review.StageTimes;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review stages (審査段階) of petitions and their deadlines, as their edition says. */
@Component
class PetitionStages {

  private final Programmes programmes;
  private final StageTimes times;
  private final Ballots ballots;
  private final Clock clock;

  PetitionStages(Programmes programmes, StageTimes times, Ballots ballots, Clock clock) {
    this.programmes = programmes;
    this.times = times;
    this.ballots = ballots;
    this.clock = clock;
  }

  Edition edition(Petition petition) {
    return programmes.edition(petition.programme(), petition.edition());
  }

  /** Whether a reinstatement leaves the renewal to an application of its own. */
  static boolean hasRenewalApart(PetitionKind kind, Edition edition) {
    return kind == PetitionKind.REINSTATEMENT
        && edition.lifecycle().reinstatement().filter(ReinstatementRule::renewalApart).isPresent();
  }

  List<StageRule> stages(Petition petition) {
    Lifecycle rules = edition(petition).lifecycle();
    return switch (petition.kind()) {
      case DEFERRAL -> rules.deferral().map(DeferralRule::stages).orElseThrow();
      case REINSTATEMENT -> rules.reinstatement().map(ReinstatementRule::stages).orElseThrow();
      case RESERVATION -> List.of(rules.reservation().orElseThrow().stage());
    };
  }

  /** Its stages, and where it stands. */
  StageLine line(Petition petition) {
    return new StageLine(stages(petition), petition.stage());
  }

  /** What the process needs to know to open the review of a stage now. */
  Map<String, Object> variables(Petition petition, StageRule stage) {
    return times.variables(deadlines(petition), stage);
  }

  Deadlines deadlines(Petition petition) {
    return edition(petition).deadlines();
  }

  /** The words of those who decided the present stage, or null without any. */
  @Nullable String reason(UUID id) {
    String reason = ballots.reason(id);
    return reason.isEmpty() ? null : reason;
  }

  Instant correctionDue(Petition petition) {
    return inDays(deadlines(petition).correctionDays());
  }

  Instant correctionReminder(Petition petition, Instant due) {
    return due.minus(Duration.ofDays(deadlines(petition).correctionReminderDays()));
  }

  /** The end of the day that many days from today. */
  Instant inDays(int days) {
    return Tokyo.endOf(Tokyo.today(clock).plusDays(days));
  }
}
