package jp.koshin.renewal;

import static jp.koshin.renewal.RenewalStatus.AWAITING_FEE;
import static jp.koshin.renewal.RenewalStatus.IN_REVIEW;
import static jp.koshin.renewal.RenewalStatus.SUBMITTED;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.payment.Fees;
import jp.koshin.programme.StageRule;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an application goes from stage to stage (審査段階), each step in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RenewalStages {

  /** Ways out of {@link #passStage}, as the model names them. */
  public static final String NEXT = "NEXT";

  public static final String FEE = "FEE";
  public static final String APPROVE = "APPROVE";

  private final RenewalRows rows;
  private final RenewalMoves moves;
  private final StageCourse course;
  private final Registration registration;
  private final Fees fees;
  private final Clock clock;

  RenewalStages(
      RenewalRows rows,
      RenewalMoves moves,
      StageCourse course,
      Registration registration,
      Fees fees,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.course = course;
    this.registration = registration;
    this.fees = fees;
    this.clock = clock;
  }

  /**
   * A stage was passed: to the next one, to the payment, or to the final approval.
   *
   * @return the variables of the next step, the route among them
   */
  public Map<String, Object> passStage(UUID id) {
    Renewal renewal = rows.locked(id).expectAtAStage();
    Optional<StageRule> next = course.line(renewal).next();
    Map<String, Object> variables = new HashMap<>();
    if (next.isPresent()) {
      moves.arrived(id, IN_REVIEW, next.get().id(), clock.instant());
      variables.putAll(course.variables(renewal, next.get()));
      variables.put(ProcessVariables.ROUTE.name(), NEXT);
      return variables;
    }
    registration.open(renewal);
    boolean unpaid = feeIsOpen(id);
    moves.arrived(id, unpaid ? AWAITING_FEE : IN_REVIEW, renewal.stage(), clock.instant());
    String afterLast = unpaid ? FEE : APPROVE;
    variables.put(ProcessVariables.ROUTE.name(), afterLast);
    return variables;
  }

  /**
   * A stage sent the application one stage back.
   *
   * @return the variables of the stage before
   */
  public Map<String, Object> returnToPrevious(UUID id) {
    Renewal renewal = rows.locked(id).expectAtAStage();
    StageRule previous = course.line(renewal).previous();
    boolean first = previous.equals(course.line(renewal).first());
    moves.arrived(id, first ? SUBMITTED : IN_REVIEW, previous.id(), clock.instant());
    return course.variables(renewal, previous);
  }

  private boolean feeIsOpen(UUID id) {
    return fees.ofCase(id).stream().anyMatch(fee -> !fee.isPaid());
  }
}
