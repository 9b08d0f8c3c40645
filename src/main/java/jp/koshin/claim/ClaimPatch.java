package jp.koshin.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Some fields of a claim to be saved; all of them or none. */
record ClaimPatch(Map<String, ? extends @Nullable Object> fields) {

  Outcome<ClaimInput> apply(ClaimInput before, Edition edition) {
    Map<String, @Nullable Object> after = new HashMap<>(ClaimFields.map(before));
    List<Refusal> refusals = new ArrayList<>();
    fields.forEach(
        (field, given) -> {
          String wrong = wrong(field, given, edition);
          if (wrong == null) {
            after.put(field, ClaimFields.value(field, given));
          } else {
            refusals.add(Refusal.ofField(wrong, field));
          }
        });
    return refusals.isEmpty() ? Outcome.done(ClaimFields.read(after)) : Outcome.refused(refusals);
  }

  private static @Nullable String wrong(String field, @Nullable Object given, Edition edition) {
    if (!ClaimFields.knows(field)) {
      return "UNKNOWN_FIELD";
    }
    if (ClaimFields.tooLong(given)) {
      return "TEXT_TOO_LONG";
    }
    try {
      Object value = ClaimFields.value(field, given);
      return value instanceof ActivityKind kind && !edition.kinds().contains(kind)
          ? "KIND_NOT_ACCEPTED"
          : null;
    } catch (RuntimeException e) {
      return "MALFORMED";
    }
  }
}
