package jp.koshin.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Refusals as a text that is kept, their figures as the words that are shown. */
final class KeptRefusals {

  private record Kept(String code, @Nullable String field, Map<String, String> figures) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptRefusals() {}

  static String written(List<Refusal> refusals) {
    try {
      return JSON.writeValueAsString(refusals.stream().map(KeptRefusals::kept).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Refusal> read(String text) {
    try {
      return JSON.readValue(text, new TypeReference<List<Kept>>() {}).stream()
          .map(kept -> new Refusal(kept.code(), kept.field(), Map.copyOf(kept.figures())))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Kept kept(Refusal refusal) {
    return new Kept(
        refusal.code(),
        refusal.field(),
        refusal.figures().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue()))));
  }
}
