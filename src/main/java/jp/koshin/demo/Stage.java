package jp.koshin.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import jp.koshin.workflow.RehearsalClock;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays scenes in the order of their time: the clock stands where the scene is, and what falls due
 * between two scenes runs. A scene may add later ones; one that would lie after the present has not
 * happened yet and is left out.
 */
final class Stage {

  private record Scene(Instant at, long order, boolean one, Runnable action) {}

  private final RehearsalClock clock;
  private final TransactionTemplate transaction;
  private final Instant end;
  private final PriorityQueue<Scene> scenes =
      new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparing(Scene::order));
  private long added;

  Stage(RehearsalClock clock, TransactionTemplate transaction, Instant end) {
    this.clock = clock;
    this.transaction = transaction;
    this.end = end;
  }

  Instant end() {
    return end;
  }

  /** A scene that is one transaction. */
  void at(Instant instant, Runnable action) {
    add(instant, true, action);
  }

  /** A scene whose steps are transactions of their own. */
  void inSteps(Instant instant, Runnable action) {
    add(instant, false, action);
  }

  private void add(Instant instant, boolean one, Runnable action) {
    if (instant.isBefore(end)) {
      scenes.add(new Scene(instant, added++, one, action));
    }
  }

  /** Plays everything up to an instant. */
  void play(Instant until) {
    for (Scene next = scenes.peek();
        next != null && !next.at().isAfter(until);
        next = scenes.peek()) {
      scenes.remove();
      play(next);
    }
  }

  private void play(Scene scene) {
    if (scene.at().isAfter(clock.now())) {
      clock.moveTo(scene.at());
    }
    if (scene.one()) {
      transaction.executeWithoutResult(status -> scene.action().run());
    } else {
      scene.action().run();
    }
  }
}
