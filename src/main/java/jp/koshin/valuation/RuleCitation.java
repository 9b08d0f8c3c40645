package jp.koshin.valuation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a table as a {@link Reason} names it.
 *
 * @param edition application year of the rules
 * @param table {@code activities}, {@code values} or {@code checks}
 * @param row its number in the table, from 1
 * @param id its stable name
 */
public record RuleCitation(String programme, String edition, String table, int row, String id) {

  private static final Pattern FULL =
      Pattern.compile("(\\S+) (\\S+) (activities|values|checks) row (\\d+) (\\S+)");

  /** What a rule cites; empty where it is no row, such as the override of a reviewer. */
  public static Optional<RuleCitation> of(String rule) {
    Matcher full = FULL.matcher(rule);
    return full.matches()
        ? Optional.of(
            new RuleCitation(
                full.group(1),
                full.group(2),
                full.group(3),
                Integer.parseInt(full.group(4)),
                full.group(5)))
        : Optional.empty();
  }

  /** The key of the text that tells people where it stands; its arguments are row and name. */
  public String textKey() {
    return "credit.source." + table;
  }
}
