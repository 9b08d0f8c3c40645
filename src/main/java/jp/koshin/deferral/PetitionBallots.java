package jp.koshin.deferral;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.review.StageSource;
import jp.koshin.review.StageTerms;
import jp.koshin.review.Verdict;
import jp.koshin.workflow.CaseKind;
import org.springframework.stereotype.Component;

/** What the stages of petitions ask of votes, and how a vote's decision is recorded. */
@Component
class PetitionBallots implements StageSource {

  private final PetitionRows rows;
  private final PetitionStages stages;
  private final PetitionRecord records;

  PetitionBallots(PetitionRows rows, PetitionStages stages, PetitionRecord records) {
    this.rows = rows;
    this.stages = stages;
    this.records = records;
  }

  @Override
  public boolean covers(CaseKind kind) {
    return Arrays.stream(PetitionKind.values()).anyMatch(own -> own.caseKind() == kind);
  }

  @Override
  public Optional<StageTerms> terms(UUID caseId) {
    return rows.find(caseId)
        .filter(Petition::standsAtAStage)
        .map(
            petition ->
                new StageTerms(
                    stages.line(petition).entry(),
                    stages.deadlines(petition),
                    Objects.requireNonNullElse(petition.stageSince(), petition.createdAt())));
  }

  @Override
  public void decidedByVotes(UUID caseId, Verdict verdict) {
    rows.find(caseId)
        .ifPresent(
            petition ->
                records.stage(
                    petition,
                    verdict.way(),
                    stages.line(petition).entry().id(),
                    verdict.reason(),
                    CurrentUser.system()));
  }
}
