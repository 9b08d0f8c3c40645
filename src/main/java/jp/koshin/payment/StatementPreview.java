package jp.koshin.payment;

import java.util.List;
import jp.koshin.shared.Refusal;

/**
 * What an import would do.
 *
 * @param lines that tell of money coming in and are new
 * @param known lines that were taken before
 * @param passedOver lines of withdrawals
 * @param errors what keeps the statement from being taken, each with its line
 */
public record StatementPreview(List<Line> lines, int known, int passedOver, List<Refusal> errors) {

  /** A line with the fees it may be for, the likeliest first. */
  public record Line(StatementLine line, List<MatchProposal> proposals) {
    public Line {
      proposals = List.copyOf(proposals);
    }

    /** Whether the import books it at once. */
    public boolean isCertain() {
      return !proposals.isEmpty() && proposals.get(0).isCertain();
    }
  }

  public StatementPreview {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
  }
}
