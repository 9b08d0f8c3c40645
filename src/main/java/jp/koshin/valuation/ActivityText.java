package jp.koshin.valuation;

import java.time.LocalDate;
import java.util.Optional;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/** One activity as a line of text. */
final class ActivityText {

  private static final String ROW = "#";
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_REQUESTED = 2;
  private static final int MOST_MINUTES = 10_000;
  private static final int MOST_CASES = 100_000;

  private final Catalogue catalogue;
  private final String programme;

  ActivityText(Catalogue catalogue, String programme) {
    this.catalogue = catalogue;
    this.programme = programme;
  }

  String write(Activity a) {
    return new Cells()
        .put('K', a.kind())
        .put('D', a.date())
        .put('e', written(a.event()))
        .put('t', a.title())
        .put('a', a.authorship())
        .put('p', a.peerReviewed() ? null : 0)
        .put('r', a.related() ? null : 0)
        .put('c', a.course())
        .put('l', a.lecture())
        .put('v', a.delivery() == Delivery.ONSITE ? null : a.delivery())
        .put('n', a.credits() == null ? null : a.credits().toPlainString())
        .put('q', a.correctAnswers())
        .put('y', Boolean.TRUE.equals(a.paid()) ? 1 : null)
        .put('m', a.minutes())
        .put('w', a.requestedCredits())
        .put('s', a.cases())
        .toString();
  }

  /** The activity of a line; empty without a kind and a day that make sense. */
  Optional<Activity> read(String id, String line) {
    Cells cells = new Cells(line);
    ActivityKind kind = cells.constant('K', ActivityKind.class);
    Optional<LocalDate> date = PortfolioText.day(cells.text('D', LONGEST_TEXT));
    if (kind == null || date.isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = cells.constant('v', Delivery.class);
    return Optional.of(
        Activity.of(id, kind, date.get())
            .event(read(cells.textOrNull('e', LONGEST_TEXT)))
            .title(cells.textOrNull('t', LONGEST_TEXT))
            .authorship(cells.constant('a', Authorship.class))
            .peerReviewed(cells.text('p', 1).isEmpty())
            .related(cells.text('r', 1).isEmpty())
            .course(cells.constant('c', Course.class))
            .lecture(cells.textOrNull('l', LONGEST_TEXT))
            .delivery(delivery == null ? Delivery.ONSITE : delivery)
            .credits(cells.number('n').orElse(null))
            .correctAnswers(cells.whole('q', 0, MOST_ANSWERS).orElse(null))
            .paid(cells.text('y', 1).isEmpty() ? null : Boolean.TRUE)
            .minutes(cells.whole('m', 1, MOST_MINUTES).orElse(null))
            .requestedCredits(cells.whole('w', 1, MOST_REQUESTED).orElse(null))
            .cases(cells.whole('s', 0, MOST_CASES).orElse(null))
            .build());
  }

  /** An event by its row, where its name is that of the row; a few letters instead of many. */
  private @Nullable String written(@Nullable String event) {
    return event == null
        ? null
        : catalogue
            .byName(programme, event)
            .filter(row -> row.name().equals(event))
            .map(row -> ROW + row.id())
            .orElse(event);
  }

  private @Nullable String read(@Nullable String event) {
    return event != null && event.startsWith(ROW)
        ? catalogue
            .byId(programme, event.substring(ROW.length()))
            .map(CatalogueRow::name)
            .orElse(null)
        : event;
  }
}
