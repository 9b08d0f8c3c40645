package jp.koshin.valuation;

import java.util.List;
import java.util.Optional;

/** The names of a catalogue. */
interface CatalogueIndex {

  record Match(Optional<CatalogueRow> row, boolean ambiguous) {}

  Match match(String event);

  List<CatalogueRow> containing(String query);

  List<CatalogueRow> suggestions(String text, int limit);
}
