package jp.koshin.review;

import java.time.Instant;
import jp.koshin.programme.Deadlines;
import jp.koshin.programme.StageRule;

/**
 * What is asked of the decisions on a case where it stands now.
 *
 * @param rule its stage, by the edition that the case keeps
 * @param deadlines of that edition
 * @param since when it came to this stage; votes given before do not count
 */
public record StageTerms(StageRule rule, Deadlines deadlines, Instant since) {}
