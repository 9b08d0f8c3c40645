package jp.koshin.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.review.StageLine;
import jp.koshin.review.StageTimes;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/** The review stages (審査段階) of a renewal and their deadlines, as its edition says. */
@Component
class StageCourse {

  private final Programmes programmes;
  private final StageTimes times;
  private final Clock clock;

  StageCourse(Programmes programmes, StageTimes times, Clock clock) {
    this.programmes = programmes;
    this.times = times;
    this.clock = clock;
  }

  /** Its stages, and where it stands. */
  StageLine line(Renewal renewal) {
    return new StageLine(edition(renewal).renewalStages(), renewal.stage());
  }

  /** What the process needs to know to open the review of a stage now. */
  Map<String, Object> variables(Renewal renewal, StageRule stage) {
    return times.variables(deadlines(renewal), stage);
  }

  Deadlines deadlines(Renewal renewal) {
    return edition(renewal).deadlines();
  }

  /**
   * The correction deadline: the edition's days, but never after the term's end, since the
   * certification lapses then. Where the review itself outlasted the term, the days stand.
   */
  Instant correctionDue(Renewal renewal, Instant termEnds) {
    LocalDate lastDay = Tokyo.today(clock).plusDays(deadlines(renewal).correctionDays());
    Instant byDays = Tokyo.endOf(lastDay);
    boolean termRuns = clock.instant().isBefore(termEnds);
    return termRuns && termEnds.isBefore(byDays) ? termEnds : byDays;
  }

  /** When the applicant is reminded that a correction is due. */
  Instant correctionReminder(Renewal renewal) {
    int days = deadlines(renewal).correctionReminderDays();
    return Objects.requireNonNull(renewal.correctionDue()).minus(Duration.ofDays(days));
  }

  private Edition edition(Renewal renewal) {
    return programmes.edition(renewal.programme(), renewal.edition());
  }
}
