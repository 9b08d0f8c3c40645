package jp.koshin.application;

import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The written exam taken alone in a member's menu, for those of whom it is asked. */
@Component
@Order(2)
class ExamMenu implements ApplicationMenu {

  private final ExamEntries entries;

  ExamMenu(ExamEntries entries) {
    this.entries = entries;
  }

  @Override
  public List<MenuItem> items(CurrentUser holder, Certification certification) {
    return entries.of(holder, certification.programme()).map(ExamMenu::item).stream().toList();
  }

  private static MenuItem item(ExamEntry entry) {
    MenuItem.State state = state(entry);
    return new MenuItem(
        MenuItem.Kind.EXAM,
        state,
        entry.window(),
        state == MenuItem.State.NOT_ELIGIBLE ? entry.why() : List.of(),
        "exam/" + entry.edition().programme());
  }

  private static MenuItem.State state(ExamEntry entry) {
    if (entry.why().isEmpty()) {
      return MenuItem.State.OPEN;
    }
    return switch (entry.why().get(0).code()) {
      case "EXAM_APPLIED" -> MenuItem.State.SUBMITTED;
      case "WINDOW_NOT_OPEN" -> MenuItem.State.BEFORE;
      default -> MenuItem.State.NOT_ELIGIBLE;
    };
  }
}
