package jp.koshin.renewal;

import java.util.List;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * A kind of application as a member's menu shows it.
 *
 * @param window when it is received, or null where no window concerns it
 * @param why what stands against it (対象外); empty otherwise
 * @param route the page where it is made
 */
public record MenuItem(
    Kind kind, State state, @Nullable Window window, List<Refusal> why, String route) {

  /** What is applied for. */
  public enum Kind {
    RENEWAL,
    DEFERRAL,
    REINSTATEMENT,
    /** The answer to a notice of a shortage (留保). */
    RESERVATION,
    /** The written exam alone, the year before the renewal. */
    EXAM
  }

  /** How it stands: 受付前, 受付中, 申請済みです。, 対象外. */
  public enum State {
    BEFORE,
    OPEN,
    SUBMITTED,
    NOT_ELIGIBLE
  }

  public MenuItem {
    why = List.copyOf(why);
  }
}
