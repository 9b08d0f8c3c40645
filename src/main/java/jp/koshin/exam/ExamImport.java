package jp.koshin.exam;

import java.util.List;
import jp.koshin.member.Member;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A list of results as read, before anything is kept of it.
 *
 * @param lines all lines, bad ones among them
 */
public record ExamImport(String programme, List<Line> lines) {

  /**
   * One line.
   *
   * @param number of the line in the file, from 1
   * @param typed the member number as written
   * @param member whom it means, or null
   * @param result or null where the line is bad
   * @param problems why it is bad; empty for a good one
   */
  public record Line(
      int number,
      String typed,
      @Nullable Member member,
      @Nullable ExamResult result,
      List<Refusal> problems) {

    public boolean isGood() {
      return problems.isEmpty();
    }
  }

  /** Whether every line can be kept. */
  public boolean isGood() {
    return lines.stream().allMatch(Line::isGood);
  }

  /** How many lines are bad. */
  public long bad() {
    return lines.stream().filter(line -> !line.isGood()).count();
  }
}
