package jp.koshin.application;

import java.util.List;
import jp.koshin.exam.ExamStanding;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;

/**
 * How a member stands with the written exam taken alone, the year before the renewal.
 *
 * @param edition the rules of the renewal that it is taken for
 * @param year the fiscal year of the exam
 * @param window when it is applied for
 * @param standing passed for that renewal; applied for and failed in that year
 * @param why what stands against applying now; empty where nothing does
 */
public record ExamEntry(
    Edition edition, int year, Window window, ExamStanding standing, List<Refusal> why) {

  public ExamEntry {
    why = List.copyOf(why);
  }

  /** The year of the renewal that it is taken for. */
  public int renewalYear() {
    return year + 1;
  }
}
