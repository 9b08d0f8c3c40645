package jp.koshin.claim.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.claim.ClaimInput;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/** Which fields of a claim ask something of an activity of a kind, in the order shown. */
final class ClaimFields {

  static final String DATE = "date";
  static final String EVENT = "event";
  static final String TITLE = "title";
  static final String AUTHORSHIP = "authorship";
  static final String JOURNAL = "journal";
  static final String PEER_REVIEWED = "peerReviewed";
  static final String RELATED = "related";
  static final String COURSE = "course";
  static final String LECTURE = "lecture";
  static final String DELIVERY = "delivery";
  static final String CORRECT_ANSWERS = "correctAnswers";
  static final String PAID = "paid";
  static final String MINUTES = "minutes";
  static final String REQUESTED_CREDITS = "requestedCredits";
  static final String CASES = "cases";

  /** Asked of kinds that are credited with what is stated. */
  static final String CREDITS = "credits";

  private static final Map<ActivityKind, List<String>> BY_KIND = new EnumMap<>(ActivityKind.class);

  static {
    put(ActivityKind.ATTENDANCE, DATE, EVENT);
    put(ActivityKind.SEMINAR, DATE, EVENT);
    put(ActivityKind.PRESENTATION, DATE, EVENT, TITLE, AUTHORSHIP, RELATED);
    put(ActivityKind.PAPER, DATE, TITLE, JOURNAL, AUTHORSHIP, PEER_REVIEWED, RELATED);
    put(ActivityKind.COURSE, DATE, COURSE, LECTURE, DELIVERY, CORRECT_ANSWERS, PAID);
    put(ActivityKind.LECTURE, DATE, COURSE, LECTURE, MINUTES);
    put(ActivityKind.TALK, DATE, EVENT, MINUTES);
    put(ActivityKind.CHAIR, DATE, EVENT);
    put(ActivityKind.PEER_REVIEW, DATE, TITLE, JOURNAL);
    put(ActivityKind.HEALTH_ACTIVITY, DATE, TITLE, REQUESTED_CREDITS);
    put(ActivityKind.SCHOOL_PHYSICIAN, DATE, TITLE, REQUESTED_CREDITS);
    put(ActivityKind.CLINICAL_CASES, DATE, CASES);
  }

  private ClaimFields() {}

  static List<String> of(ActivityKind kind) {
    return BY_KIND.getOrDefault(kind, List.of(DATE, TITLE));
  }

  /**
   * The fields of its kind that say nothing yet and cannot be left so; the date alone while there
   * is no kind.
   */
  static List<String> missing(ClaimInput input) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>();
    asked.put(DATE, input.date());
    asked.put(EVENT, input.event());
    asked.put(TITLE, input.title());
    asked.put(AUTHORSHIP, input.authorship());
    asked.put(LECTURE, input.lecture());
    asked.put(COURSE, input.course());
    asked.put(CASES, input.cases());
    List<String> shown = input.kind() == null ? List.of(DATE) : of(input.kind());
    return asked.keySet().stream()
        .filter(field -> shown.contains(field) && asked.get(field) == null)
        .toList();
  }

  /** Whether it can be looked over before it is handed in. */
  static boolean complete(ClaimInput input) {
    return input.kind() != null && missing(input).isEmpty();
  }

  private static void put(ActivityKind kind, String... fields) {
    BY_KIND.put(kind, List.of(fields));
  }
}
