package jp.koshin.review;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.koshin.workflow.ProcessVariables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For every process with stages: counts the votes and says how the case goes on. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StageVotes {

  /** The outcome of votes that do not decide yet. */
  private static final String VOTE = "VOTE";

  private final Ballots ballots;
  private final StageTimes times;
  private final ObjectProvider<StageSource> sources;

  StageVotes(Ballots ballots, StageTimes times, ObjectProvider<StageSource> sources) {
    this.ballots = ballots;
    this.times = times;
    this.sources = sources;
  }

  /**
   * What the votes at the present stage amount to; where they do not decide yet, who votes next.
   *
   * @return the variables of the next step, the outcome among them
   */
  public Map<String, Object> count(UUID caseId) {
    StageTerms terms = ballots.terms(caseId).orElseThrow();
    Verdict verdict = ballots.count(caseId);
    Map<String, Object> variables = new HashMap<>();
    boolean open = verdict.way() == Verdict.Way.VOTE || verdict.way() == Verdict.Way.TIE;
    if (open) {
      variables.putAll(times.variables(terms.deadlines(), terms.rule()));
    }
    if (verdict.way() == Verdict.Way.TIE) {
      variables.put(ProcessVariables.STAGE_ROLE.name(), terms.rule().tieBreaker().name());
    }
    if (!open && verdict.votes() > 1) {
      sources.forEach(source -> source.decidedByVotes(caseId, verdict));
    }
    variables.put(ProcessVariables.OUTCOME.name(), open ? VOTE : verdict.way().name());
    return variables;
  }
}
