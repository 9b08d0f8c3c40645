package jp.koshin.shared;

import java.util.List;

/**
 * A group of columns in a line of figures, as printed forms tally them, with the words and figures
 * as they are shown.
 *
 * @param columns empty where it is not divided
 */
public record FigureGroup(String name, String sum, List<Column> columns) {

  /** A column with its figure. */
  public record Column(String name, String figure) {}
}
