package jp.koshin.deferral;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant enters.
 *
 * @param grounds code of a reason of the programme, or null
 * @param statement the circumstances in the applicant's words; empty where nothing is told
 * @param years for how long a deferral is asked, 1 or more
 * @param renewing whether a reinstatement renews at once
 */
public record PetitionInput(
    @Nullable String grounds, String statement, int years, boolean renewing) {

  /** The longest statement. */
  public static final int LONGEST_STATEMENT = 2000;

  public PetitionInput {
    statement =
        statement.length() > LONGEST_STATEMENT
            ? statement.substring(0, LONGEST_STATEMENT)
            : statement;
    years = Math.max(1, years);
  }
}
