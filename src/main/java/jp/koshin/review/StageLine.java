package jp.koshin.review;

import java.util.List;
import java.util.Optional;
import jp.koshin.programme.StageRule;
import org.jspecify.annotations.Nullable;

/**
 * The stages (審査段階) of a case in their order, and where it stands.
 *
 * @param stages at least one
 * @param present id of the stage at which it stands or that sent it back, or null before the first
 */
public record StageLine(List<StageRule> stages, @Nullable String present) {

  public StageLine {
    stages = List.copyOf(stages);
  }

  public StageRule first() {
    return stages.get(0);
  }

  /** The stage that the case goes to when handed in: the first, or the one that sent it back. */
  public StageRule entry() {
    return stages.stream()
        .filter(stage -> stage.id().equals(present))
        .findFirst()
        .orElseGet(this::first);
  }

  /** The stage after the present one; empty after the last. */
  public Optional<StageRule> next() {
    int after = stages.indexOf(entry()) + 1;
    return after < stages.size() ? Optional.of(stages.get(after)) : Optional.empty();
  }

  /** The stage before the present one; the first has none, and sends nothing back. */
  public StageRule previous() {
    return stages.get(stages.indexOf(entry()) - 1);
  }
}
