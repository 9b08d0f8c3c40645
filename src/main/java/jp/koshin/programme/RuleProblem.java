package jp.koshin.programme;

import java.util.List;

/**
 * Something wrong in a file of {@code rules/}.
 *
 * @param file path from {@code rules} on
 * @param line from 1; 0 where the file as a whole is meant
 * @param field of the file, or column of a table
 * @param problem what is wrong with it, in English, without a full stop
 */
public record RuleProblem(String file, int line, String field, String problem) {

  @Override
  public String toString() {
    return file + ", line " + line + ", " + field + ": " + problem;
  }

  /** As compilers write it, {@code file:line:field: problem}, so that editors find the place. */
  public String located() {
    return file + ":" + line + ":" + field + ": " + problem;
  }

  /** Refuses the start when there is any problem, naming the first and how many more there are. */
  public static void refuseAny(List<RuleProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    throw new BrokenRules(problems);
  }
}
