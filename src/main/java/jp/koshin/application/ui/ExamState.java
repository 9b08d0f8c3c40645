package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import jp.koshin.exam.ExamStanding;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** How a member stands with the written exam, in a word. */
final class ExamState {

  private ExamState() {}

  /**
   * @param page whose language it speaks
   */
  static StatusBadge of(ExamStanding.State state, Component page) {
    return new StatusBadge(page.getTranslation("application.exam." + state), tone(state));
  }

  private static Tone tone(ExamStanding.State state) {
    return switch (state) {
      case PASSED -> Tone.DONE;
      case FAILED -> Tone.STOP;
      case APPLIED -> Tone.ACTIVE;
      case NONE -> Tone.ATTENTION;
    };
  }
}
