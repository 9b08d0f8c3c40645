package jp.koshin.valuation;

import java.util.Optional;
import java.util.stream.Stream;
import jp.koshin.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds the table row that a reason or a line of the ledger names. */
@Component
public class RuleSources {

  private final RuleBooks books;

  RuleSources(RuleBooks books) {
    this.books = books;
  }

  /**
   * The row of a rule.
   *
   * @param rule as a {@link Reason} gives it, or the bare id of a row
   * @return empty where no row of that edition has the name, such as for the override of a reviewer
   */
  public Optional<RuleSource> find(String programme, String edition, String rule) {
    Optional<RuleCitation> cited = RuleCitation.of(rule);
    try {
      return cited.isPresent()
          ? row(books.book(cited.get().programme(), cited.get().edition()), cited.get().id())
          : row(books.book(programme, edition), rule);
    } catch (NotFound unknownEdition) {
      return Optional.empty();
    }
  }

  private static Optional<RuleSource> row(RuleBook book, String id) {
    Optional<RuleSource> listed = book.catalogue().byId(id).map(row -> source(book, row));
    return listed.or(
        () ->
            Stream.concat(book.values().stream(), book.checks().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> source(book, row)));
  }

  private static RuleSource source(RuleBook book, CatalogueRow row) {
    return new RuleSource(
        book.edition().programme(),
        book.edition().year(),
        "activities",
        book.catalogue().number(row),
        row.id(),
        row.name(),
        row.source());
  }

  private static RuleSource source(RuleBook book, TableRow row) {
    return new RuleSource(
        book.edition().programme(),
        book.edition().year(),
        row.table(),
        row.number(),
        row.id(),
        row.source(),
        "");
  }
}
