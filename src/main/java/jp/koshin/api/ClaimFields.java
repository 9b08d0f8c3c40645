package jp.koshin.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.koshin.claim.ClaimInput;
import org.jspecify.annotations.Nullable;

/** The fields of a claim by their names in the contract. */
final class ClaimFields {

  private ClaimFields() {}

  static Map<String, @Nullable Object> of(ClaimInput in) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", in.kind());
    fields.put("date", in.date());
    fields.put("event", in.event());
    fields.put("title", in.title());
    fields.put("authorship", in.authorship());
    fields.put("peerReviewed", in.peerReviewed());
    fields.put("related", in.related());
    fields.put("course", in.course());
    fields.put("lecture", in.lecture());
    fields.put("delivery", in.delivery());
    fields.put("credits", in.credits());
    fields.put("correctAnswers", in.correctAnswers());
    fields.put("paid", in.paid());
    fields.put("minutes", in.minutes());
    fields.put("requestedCredits", in.requestedCredits());
    fields.put("cases", in.cases());
    fields.put("journal", in.journal());
    return fields;
  }
}
