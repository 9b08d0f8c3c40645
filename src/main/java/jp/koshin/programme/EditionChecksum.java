package jp.koshin.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What an edition decides, in one figure: term, activity period, fee, kinds, categories,
 * requirements and tables. Names and sentences may be mended without making other rules of it, and
 * a later release may know more fields as long as the edition does not use them.
 */
final class EditionChecksum {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();
  private static final List<String> DECIDING =
      List.of("term", "activityPeriod", "fee", "kinds", "categories", "requirements");
  private static final List<String> WORDS =
      List.of("name", "satisfied", "unmet", "account", "editions");

  private static final List<String> EDITORIAL = List.of("source", "printed", "section", "region");
  private static final CSVFormat TABLE =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private EditionChecksum() {}

  /** SHA-256, hexadecimal. */
  static String of(Edition edition, List<RuleFile> tables) {
    ObjectNode tree = JSON.valueToTree(edition);
    tree.retain(DECIDING);
    withoutWords(tree);
    MessageDigest digest = sha256();
    digest.update(tree.toString().getBytes(StandardCharsets.UTF_8));
    for (RuleFile table : tables) {
      digest.update(deciding(table).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The cells of a table but for those that only say where it is printed. */
  private static String deciding(RuleFile table) {
    StringBuilder cells = new StringBuilder(table.path().replaceFirst(".*/", ""));
    try (CSVParser parser = CSVParser.parse(new StringReader(table.text()), TABLE)) {
      for (CSVRecord row : parser) {
        row.toMap().forEach((column, cell) -> append(cells, column, cell));
        cells.append('\n');
      }
      return cells.toString();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // No table: the reader of tables says what is wrong with it.
      return table.text();
    }
  }

  private static void append(StringBuilder cells, String column, String cell) {
    if (!EDITORIAL.contains(column) && !cell.isEmpty()) {
      cells.append(column).append('=').append(cell).append('\u001f');
    }
  }

  private static void withoutWords(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(WORDS);
    }
    node.forEach(EditionChecksum::withoutWords);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
