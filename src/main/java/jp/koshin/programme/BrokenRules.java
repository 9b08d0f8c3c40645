package jp.koshin.programme;

import java.util.List;
import jp.koshin.shared.StartRefused;

/** The files of {@code rules/} cannot be used; the sentence names the first of their problems. */
public final class BrokenRules extends StartRefused {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  BrokenRules(List<RuleProblem> problems) {
    super("The rules are broken: " + problems.get(0) + more(problems.size() - 1) + ".");
    this.problems = List.copyOf(problems);
  }

  /** All of them. */
  public List<RuleProblem> problems() {
    return problems;
  }

  private static String more(int others) {
    return others == 0 ? "" : " (and " + others + " more)";
  }
}
