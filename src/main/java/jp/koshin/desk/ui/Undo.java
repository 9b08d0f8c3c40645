package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionRequest;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Says what was decided and offers for thirty seconds to take it back. */
final class Undo {

  private static final int MILLIS = 30_000;

  private final Function<String, Outcome<Decision>> takingBack;
  private final Consumer<UUID> done;
  private final Function<List<Refusal>, List<String>> sentences;
  private String last = "";
  private @Nullable Notification offer;

  /**
   * @param takingBack takes the decision of a task back
   * @param done is told the case that stands at its stage again
   */
  Undo(
      Function<String, Outcome<Decision>> takingBack,
      Consumer<UUID> done,
      Function<List<Refusal>, List<String>> sentences) {
    this.takingBack = takingBack;
    this.done = done;
    this.sentences = sentences;
  }

  /** Says what was decided where that is final: a renewal or a petition has gone on by it. */
  void sayFinal(DecisionRequest decided) {
    say(decided);
    last = "";
  }

  private Notification say(DecisionRequest decided) {
    forget();
    return Messages.done(text("desk.inbox.decided." + decided.outcome()));
  }

  void offer(DecisionRequest decided) {
    Notification note = say(decided);
    last = decided.taskId();
    Button undo = new Button(text("desk.inbox.undo"), e -> takeBack());
    undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    undo.addClassName("koshin-undo");
    note.add(undo);
    note.setDuration(MILLIS);
    offer = note;
  }

  /** The offer goes when it was taken, or when another decision was made. */
  private void forget() {
    if (offer != null) {
      offer.close();
      offer = null;
    }
  }

  /** Takes the last decision back; nothing happens where there is none. */
  void takeBack() {
    forget();
    if (last.isEmpty()) {
      return;
    }
    Outcome<Decision> outcome = takingBack.apply(last);
    last = "";
    if (outcome.isDone()) {
      Messages.done(text("desk.inbox.undone"));
      done.accept(outcome.get().caseId());
    } else {
      Messages.stop(String.join("\n", sentences.apply(outcome.refusals())));
    }
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation(key);
  }
}
