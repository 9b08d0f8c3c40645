package jp.koshin.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** The tables beside this package under {@code demo/}: rows of cells, without a heading. */
final class Lines {

  private Lines() {}

  static Reader open(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(Lines.class.getResourceAsStream("/demo/" + name), name),
        StandardCharsets.UTF_8);
  }

  static List<List<String>> of(String name) {
    try (Reader reader = open(name)) {
      return CSVFormat.DEFAULT.parse(reader).stream().map(row -> row.toList()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
