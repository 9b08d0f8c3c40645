package jp.koshin.valuation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Component;

/**
 * The catalogues of all programmes, each as the edition in force today prints it: browsing,
 * suggestions while typing, and the row of a name.
 */
@Component
public class Catalogue {

  private final RuleBooks books;
  private final Programmes programmes;
  private final Clock clock;

  Catalogue(RuleBooks books, Programmes programmes, Clock clock) {
    this.books = books;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** A page of rows; {@code total} counts all that match. */
  public record Page(List<CatalogueRow> items, int page, int size, int total) {}

  /**
   * The rows of a programme in printed order whose present or former name or abbreviation contains
   * the text, compared without regard to case, width and spaces; all rows for an empty text.
   *
   * @param page from 0
   */
  public Page search(String programme, String query, int page, int size) {
    List<CatalogueRow> found = inForce(programme).containing(query);
    long from = Math.min((long) page * size, found.size());
    long to = Math.min(from + size, found.size());
    return new Page(found.subList((int) from, (int) to), page, size, found.size());
  }

  /**
   * A page of the names of those rows, each once although several rows may print it, in the order
   * of their first rows; for a field that takes a name.
   *
   * @param page from 0
   */
  public List<String> names(String programme, String query, int page, int size) {
    return inForce(programme).containing(query).stream()
        .map(CatalogueRow::name)
        .distinct()
        .skip((long) page * size)
        .limit(size)
        .toList();
  }

  /**
   * Events whose names begin with the text, then those that contain it; for completion while
   * typing.
   */
  public List<CatalogueRow> suggest(String programme, String text, int limit) {
    return inForce(programme).suggestions(text, limit);
  }

  /** The row of an id. */
  public Optional<CatalogueRow> byId(String programme, String id) {
    return inForce(programme).byId(id);
  }

  /** The row that a valuation would take for the name of an event. */
  public Optional<CatalogueRow> byName(String programme, String event) {
    return Optional.ofNullable(inForce(programme).match(event).row());
  }

  /** The events at which cards are scanned. */
  public List<CatalogueRow> cardMeetings(String programme) {
    return search(programme, "", 0, Integer.MAX_VALUE).items().stream()
        .filter(CatalogueRow::cardMeeting)
        .toList();
  }

  private CatalogueIndex inForce(String programme) {
    String year = programmes.editionInForce(programme, Tokyo.today(clock)).year();
    return books.book(programme, year).catalogue();
  }
}
