package jp.koshin.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something asked for was not done.
 *
 * @param code stable, English, upper case; also the message key {@code refusal.<code>}
 * @param field the input field it concerns, or null
 * @param figures what the message shows, by name
 */
public record Refusal(String code, @Nullable String field, Map<String, Object> figures) {

  public Refusal {
    figures = Map.copyOf(figures);
  }

  public static Refusal of(String code) {
    return new Refusal(code, null, Map.of());
  }

  public static Refusal of(String code, Map<String, Object> figures) {
    return new Refusal(code, null, figures);
  }

  public static Refusal ofField(String code, String field) {
    return new Refusal(code, field, Map.of());
  }
}
