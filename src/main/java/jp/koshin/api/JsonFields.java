package jp.koshin.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, taken one by one. Types are never converted; a null stands only
 * where it is allowed; what is wrong is collected, each with the path of its field; what nobody
 * took is an unknown field.
 */
final class JsonFields {

  static final int TEXT_LIMIT = 500;
  private static final int MOST_PROBLEMS = 100;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final JsonNode object;
  private final String path;
  private final List<Refusal> problems;
  private final Set<String> taken = new HashSet<>();

  JsonFields(JsonNode object, String path, List<Refusal> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** Says which fields nobody took. */
  void end() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!taken.contains(name)) {
                problem("UNKNOWN_FIELD", shortened(name));
              }
            });
  }

  /** A field that must be there; reports it otherwise. */
  @Nullable JsonNode required(String name) {
    JsonNode node = take(name);
    if (node == null) {
      problem("MISSING_FIELD", name);
    }
    return node;
  }

  @Nullable JsonNode take(String name) {
    taken.add(name);
    return object.get(name);
  }

  /** As {@link #take}, where null means the same as nothing. */
  @Nullable JsonNode takeNullable(String name) {
    JsonNode node = take(name);
    return node == null || node.isNull() ? null : node;
  }

  @Nullable JsonFields object(String name, @Nullable JsonNode node) {
    if (node == null || !isType(name, node.isObject())) {
      return null;
    }
    return new JsonFields(node, path + name + ".", problems);
  }

  /** A text within the limits of length and characters. */
  @Nullable String text(String name, @Nullable JsonNode node) {
    if (node == null || !isType(name, node.isTextual())) {
      return null;
    }
    String text = node.textValue();
    if (text.codePointCount(0, text.length()) > TEXT_LIMIT) {
      problem("TEXT_TOO_LONG", name);
      return null;
    }
    if (!isClean(text)) {
      problem("TEXT_NOT_ALLOWED", name);
      return null;
    }
    return text;
  }

  @Nullable LocalDate date(String name, @Nullable JsonNode node) {
    if (node == null || !isType(name, node.isTextual())) {
      return null;
    }
    try {
      if (DATE.matcher(node.textValue()).matches()) {
        return LocalDate.parse(node.textValue());
      }
    } catch (DateTimeException e) {
      // A day that no calendar has: the same answer as any other text.
    }
    problem("NOT_A_DATE", name);
    return null;
  }

  @Nullable Integer integer(String name, @Nullable JsonNode node, int least, int most) {
    if (node == null || !isType(name, node.isIntegralNumber())) {
      return null;
    }
    if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
      problem("OUT_OF_RANGE", name);
      return null;
    }
    return node.intValue();
  }

  /** A number; its range is the caller's to check. */
  @Nullable BigDecimal number(String name, @Nullable JsonNode node) {
    return node == null || !isType(name, node.isNumber()) ? null : node.decimalValue();
  }

  @Nullable Boolean bool(String name, @Nullable JsonNode node) {
    return node == null || !isType(name, node.isBoolean()) ? null : node.booleanValue();
  }

  <E extends Enum<E>> @Nullable E constant(
      String name, @Nullable JsonNode node, Class<E> constants) {
    if (node == null || !isType(name, node.isTextual())) {
      return null;
    }
    for (E constant : constants.getEnumConstants()) {
      if (constant.name().equals(node.textValue())) {
        return constant;
      }
    }
    problem("UNKNOWN_VALUE", name);
    return null;
  }

  /** The members of an array, empty where there is none. */
  List<JsonNode> array(String name, @Nullable JsonNode node) {
    List<JsonNode> members = new ArrayList<>();
    if (node != null && isType(name, node.isArray())) {
      node.forEach(members::add);
    }
    return members;
  }

  void problem(String code, String name) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Refusal(code, path + name, Map.of("field", path + name)));
    }
  }

  private boolean isType(String name, boolean right) {
    if (!right) {
      problem("WRONG_TYPE", name);
    }
    return right;
  }

  private static boolean isClean(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A field's own name goes back into the answer: short, and clean whatever was sent. */
  private static String shortened(String name) {
    String clean = isClean(name) ? name : "?";
    return clean.length() > 100 ? clean.substring(0, clean.offsetByCodePoints(0, 50)) + "…" : clean;
  }
}
