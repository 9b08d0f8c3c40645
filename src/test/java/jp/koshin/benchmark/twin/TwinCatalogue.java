package jp.koshin.benchmark.twin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The events a programme knows by name. */
final class TwinCatalogue {

  static final long NOT_PRINTED = -1;
  private static final List<String> NAMES =
      List.of("name", "former_names", "abbreviations", "printed");

  private final Map<String, List<Row>> exact = new HashMap<>();
  private final Map<String, List<Row>> loose = new HashMap<>();
  private int rows;

  /** A printed row; credits in hundredths or {@link #NOT_PRINTED}. */
  record Row(int number, String name, String section, long credits, boolean required) {}

  /** The rows of one name, the first printed first. */
  record Found(@Nullable Row row, boolean ambiguous) {
    static final Found NOTHING = new Found(null, false);
  }

  /** The printed meetings of a folder: data, which is not written twice. */
  static TwinCatalogue printed(String folder) {
    TwinCatalogue catalogue = new TwinCatalogue();
    String path = "/rules/" + folder + "/activities.csv";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(TwinCatalogue.class.getResourceAsStream(path)),
            StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setTrim(true).get();
      for (CSVRecord line : format.parse(in)) {
        if (line.get("kind").equals("ATTENDANCE")) {
          catalogue.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  /** Events written down by hand. */
  TwinCatalogue with(String name, long credits, String... otherNames) {
    Row row = new Row(++rows, name, "", credits, false);
    index(name, row);
    for (String other : otherNames) {
      index(other, row);
    }
    return this;
  }

  Found find(@Nullable String event) {
    if (event == null || event.isBlank()) {
      return Found.NOTHING;
    }
    String proper = TwinNames.proper(event);
    List<Row> found = exact.get(proper);
    found = found == null ? loose.get(proper) : found;
    if (found == null) {
      String outside = TwinNames.outside(event);
      found = exact.get(outside);
      found = found == null ? loose.get(outside) : found;
    }
    if (found == null) {
      for (String part : TwinNames.inside(event)) {
        found = found == null ? exact.get(part) : found;
      }
    }
    return found == null ? Found.NOTHING : new Found(found.get(0), found.size() > 1);
  }

  private void add(CSVRecord line) {
    String credits = line.get("credits");
    Row row =
        new Row(
            ++rows,
            line.get("name"),
            line.get("section"),
            credits.isEmpty() ? NOT_PRINTED : Long.parseLong(credits) * Twin.CREDIT,
            line.get("required").equals("yes"));
    for (String column : NAMES) {
      for (String name : line.get(column).split("\\|")) {
        if (!name.isBlank()) {
          index(name.strip(), row);
        }
      }
    }
  }

  private void index(String name, Row row) {
    put(exact, TwinNames.proper(name), row);
    put(loose, TwinNames.outside(name), row);
    TwinNames.inside(name).forEach(part -> put(loose, part, row));
  }

  private static void put(Map<String, List<Row>> index, String name, Row row) {
    List<Row> same = index.computeIfAbsent(name, n -> new ArrayList<>());
    if (!same.contains(row)) {
      same.add(row);
    }
  }
}
