package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.RuleFile;
import jp.koshin.programme.RuleProblem;
import org.jspecify.annotations.Nullable;

/** Reads an {@code activities.csv}. */
final class CatalogueReader {

  static final String FILE = "activities.csv";

  /** Tag of every row that is marked 必須. */
  static final String REQUIRED_TAG = "REQUIRED";

  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "kind",
          "section",
          "region",
          "name",
          "former_names",
          "abbreviations",
          "printed",
          "credits",
          "required",
          "card",
          "tags",
          "source");

  private final RuleFile file;
  private final List<RuleProblem> problems;
  private final Set<String> ids = new HashSet<>();

  CatalogueReader(RuleFile file, List<RuleProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  CatalogueIndex read() {
    List<CatalogueIndex.Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, COLUMNS, problems).rows()) {
      entries.add(new CatalogueIndex.Entry(row(row), row.list("printed")));
    }
    return new CatalogueIndex(entries);
  }

  private CatalogueRow row(CsvTable.Row row) {
    String id = row.get("id");
    if (!ids.add(id) || !id.matches("[a-z0-9-]+")) {
      problem(row, "id", "must be unique, of small letters, digits and hyphens");
    }
    if (row.get("name").isEmpty()) {
      problem(row, "name", "must not be empty");
    }
    Set<String> tags = new LinkedHashSet<>(row.list("tags"));
    if (flag(row, "required")) {
      tags.add(REQUIRED_TAG);
    }
    String region = row.get("region");
    return new CatalogueRow(
        id,
        kind(row),
        row.get("name"),
        row.list("former_names"),
        row.list("abbreviations"),
        row.get("section"),
        region.isEmpty() ? null : region,
        credits(row),
        flag(row, "required"),
        flag(row, "card"),
        Set.copyOf(tags),
        row.get("source"));
  }

  private ActivityKind kind(CsvTable.Row row) {
    try {
      return ActivityKind.valueOf(row.get("kind"));
    } catch (IllegalArgumentException e) {
      problem(row, "kind", "is no kind of activity: " + row.get("kind"));
      return ActivityKind.ATTENDANCE;
    }
  }

  private @Nullable BigDecimal credits(CsvTable.Row row) {
    String text = row.get("credits");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
      problem(row, "credits", "is no number of credits: " + text);
      return null;
    }
    return new BigDecimal(text);
  }

  private boolean flag(CsvTable.Row row, String column) {
    String text = row.get(column);
    if (!text.isEmpty() && !text.equals("yes")) {
      problem(row, column, "must be yes or empty");
    }
    return text.equals("yes");
  }

  private void problem(CsvTable.Row row, String column, String problem) {
    problems.add(new RuleProblem(file.path(), row.line(), column, problem));
  }
}
