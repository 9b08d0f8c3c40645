package jp.koshin.application;

import java.time.Instant;
import java.util.List;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.exam.ExamStanding;
import jp.koshin.programme.SectionRule;
import org.jspecify.annotations.Nullable;

/**
 * A section as a page shows it.
 *
 * @param shownAs the state in the society's sense: where sections are fixed by completing, a
 *     complete one is still being entered
 * @param answers with what the roster knows filled in; none where it is sealed and was not asked
 *     for
 * @param rowCount rows entered
 * @param issues what is missing in it now
 * @param warnings what in it seems to name a patient; nothing is refused for it
 * @param version to be handed back when it is saved; -1 before the first time
 * @param changedAt last change (更新日時), or null
 * @param erasedAt when its rows were deleted because their years were over, or null
 * @param exam how the applicant stands with the exam that the section is about, or null
 */
public record SectionView(
    SectionRule rule,
    SectionState state,
    SectionState shownAs,
    Answers answers,
    int rowCount,
    List<EvidenceFile> files,
    List<Issue> issues,
    List<Issue> warnings,
    int version,
    @Nullable Instant changedAt,
    @Nullable Instant erasedAt,
    ExamStanding.@Nullable State exam) {

  public boolean isComplete() {
    return state == SectionState.REGISTERED;
  }
}
