package jp.koshin.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of several people on one stage: who has given theirs, and what they amount to. A vote is
 * shown to nobody before the stage is decided or the chair has to decide a draw.
 */
@Service
@Transactional(readOnly = true)
public class Ballots {

  private final DecisionRows decisions;
  private final ObjectProvider<StageSource> stages;

  Ballots(DecisionRows decisions, ObjectProvider<StageSource> stages) {
    this.decisions = decisions;
    this.stages = stages;
  }

  /** What the present stage of a case asks; empty where one decision is all there is to it. */
  public Optional<StageTerms> terms(UUID caseId) {
    return stages.stream().flatMap(source -> source.terms(caseId).stream()).findFirst();
  }

  /** What the present stage of a task's case asks; empty as for {@link #terms(UUID)}. */
  public Optional<StageTerms> terms(InboxTask task) {
    return stages.stream()
        .filter(source -> source.covers(task.kind()))
        .flatMap(source -> source.terms(task.caseId()).stream())
        .findFirst();
  }

  /** For the process: what the votes given at the present stage amount to. */
  public Verdict count(UUID caseId) {
    StageTerms terms = terms(caseId).orElseThrow();
    List<Decision> votes = votes(caseId, terms);
    int needed = terms.rule().votes();
    if (votes.size() < needed) {
      return new Verdict(Verdict.Way.VOTE, "", votes.size());
    }
    if (votes.size() > needed) {
      Decision last = votes.get(votes.size() - 1);
      return verdict(Verdict.Way.of(last), List.of(last), votes.size());
    }
    Map<Verdict.Way, List<Decision>> byWay =
        votes.stream().collect(Collectors.groupingBy(Verdict.Way::of));
    return byWay.entrySet().stream()
        .filter(way -> way.getValue().size() * 2 > needed)
        .findFirst()
        .map(way -> verdict(way.getKey(), way.getValue(), votes.size()))
        .orElseGet(() -> new Verdict(Verdict.Way.TIE, "", votes.size()));
  }

  /** Whether the present stage of a case asks for the votes of several people. */
  public boolean isVoted(UUID caseId) {
    return terms(caseId).filter(terms -> terms.rule().votes() > 1).isPresent();
  }

  /** The words of those who decided the present stage, one a line; empty without any. */
  public String reason(UUID caseId) {
    return count(caseId).reason();
  }

  /**
   * The votes on which the chair has to decide, oldest first; empty while people still vote, and
   * for those who may not decide the task.
   */
  public List<Decision> drawn(CurrentUser user, UUID caseId) {
    return terms(caseId)
        .filter(terms -> terms.rule().votes() > 1)
        .filter(terms -> user.has(terms.rule().tieBreaker()))
        .map(terms -> votes(caseId, terms))
        .filter(votes -> votes.size() >= terms(caseId).orElseThrow().rule().votes())
        .orElse(List.of());
  }

  /** Whether this person has given a vote that still counts; a draw may be decided by anybody. */
  boolean hasVoted(UUID accountId, InboxTask task) {
    return terms(task)
        .map(
            terms -> {
              List<Decision> votes = votes(task.caseId(), terms);
              return votes.size() < terms.rule().votes()
                  && votes.stream().anyMatch(vote -> vote.accountId().equals(accountId));
            })
        .orElse(false);
  }

  private List<Decision> votes(UUID caseId, StageTerms terms) {
    return decisions.ofCase(caseId).stream()
        .filter(d -> !d.isUndone() && d.stage().equals(terms.rule().id()))
        .filter(d -> !d.decidedAt().isBefore(terms.since()))
        .sorted(Comparator.comparing(Decision::decidedAt))
        .toList();
  }

  private static Verdict verdict(Verdict.Way way, List<Decision> by, int votes) {
    String reason =
        by.stream()
            .map(Decision::reason)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new Verdict(way, reason, votes);
  }
}
