package jp.koshin.valuation;

import java.util.List;
import java.util.Optional;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * What one activity earns alone, without period and other activities.
 *
 * @param category null where its kind is not credited
 * @param identity key of what counts as the same activity: kind of identity and catalogue row,
 *     normalised name or title. Two activities with one identity on one date are the same
 */
public record ActivityValue(
    @Nullable String category, Credits credits, List<Reason> reasons, String identity) {

  /** The reason that gave the value, with table, row and edition. */
  public Optional<Reason> source() {
    return reasons.stream()
        .filter(r -> r.code().equals("CATALOGUE") || r.code().equals("STATED"))
        .findFirst();
  }
}
