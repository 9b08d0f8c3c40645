package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.SeasonProgress;
import jp.koshin.renewal.SeasonProgressReport;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * The season board (進捗): places as columns with counts and ages, by branch, and what came in day by
 * day.
 */
@Route("progress")
@RolesAllowed({"SECRETARIAT", "COMMITTEE", "BOARD", "CHAIR", "ADMINISTRATOR"})
class ProgressView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient SeasonProgressReport report;
  private final transient Programmes programmes;
  private final transient Clock clock;
  private final Select<SeasonView> season = new Select<>();
  private final Div board = new Div();

  ProgressView(
      Users users,
      Seasons seasons,
      SeasonProgressReport report,
      Programmes programmes,
      Clock clock) {
    super("desk.progress.title");
    useWholeWidth();
    user = users.current();
    this.report = report;
    this.programmes = programmes;
    this.clock = clock;
    List<SeasonView> all =
        seasons.list(String.valueOf(user.society())).stream()
            .filter(s -> s.status() != SeasonStatus.PLANNED)
            .toList();
    if (all.isEmpty()) {
      add(new EmptyState(getTranslation("desk.progress.none")));
      return;
    }
    season.setLabel(getTranslation("desk.seasons.title"));
    season.setItems(all);
    season.setItemLabelGenerator(this::name);
    season.addValueChangeListener(e -> show(e.getValue()));
    board.addClassName("koshin-board");
    add(season, board);
    season.setValue(all.get(0));
  }

  private String name(SeasonView shown) {
    return programmes.get(shown.programme()).name().in(getLocale())
        + "　"
        + getTranslation("shared.fiscal-year", String.valueOf(shown.applicationYear()));
  }

  private void show(SeasonView shown) {
    SeasonProgress progress = report.of(user, shown.id());
    Div columns = new Div();
    columns.addClassName("koshin-board-columns");
    columns.add(column(progress, RenewalStatus.PREPARING, null));
    columns.add(column(progress, RenewalStatus.RETURNED, null));
    Edition edition = programmes.edition(shown.programme(), shown.edition());
    edition
        .renewalStages()
        .forEach(stage -> columns.add(column(progress, RenewalStatus.IN_REVIEW, stage)));
    for (RenewalStatus status : END) {
      columns.add(column(progress, status, null));
    }
    for (RenewalStatus status : BESIDE) {
      if (progress.stands().stream().anyMatch(stand -> stand.status() == status)) {
        columns.add(column(progress, status, null));
      }
    }
    board.removeAll();
    board.add(columns, new H2(getTranslation("desk.progress.submissions")));
    board.add(new SubmissionChart(shown.window(), progress.submissions()));
  }

  private static final List<RenewalStatus> END =
      List.of(
          RenewalStatus.AWAITING_FEE,
          RenewalStatus.APPROVED,
          RenewalStatus.REJECTED,
          RenewalStatus.NOT_RENEWED);

  /** Shown where there are any. */
  private static final List<RenewalStatus> BESIDE =
      List.of(RenewalStatus.AWAITING_DEFERRAL, RenewalStatus.DEFERRED, RenewalStatus.LAPSED);

  private Div column(SeasonProgress progress, RenewalStatus status, @Nullable StageRule stage) {
    List<SeasonProgress.Stand> stands =
        progress.stands().stream().filter(s -> belongs(s, status, stage)).toList();
    String name =
        stage == null ? getTranslation("renewal.status." + status) : stage.name().in(getLocale());
    return new BoardColumn(name, stands, clock.instant());
  }

  private static boolean belongs(
      SeasonProgress.Stand stand, RenewalStatus status, @Nullable StageRule stage) {
    if (stage == null) {
      return stand.status() == status;
    }
    boolean atWork =
        stand.status() == RenewalStatus.IN_REVIEW || stand.status() == RenewalStatus.SUBMITTED;
    return atWork && stage.id().equals(stand.stage());
  }
}
