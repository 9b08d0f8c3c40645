package jp.koshin.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityBuilder;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/** Reads one activity of a request. */
final class ActivityReader {

  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1000);
  private static final int MOST_DECIMALS = 2;
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_REQUESTED = 2;

  private final JsonFields fields;
  private final List<Refusal> problems;

  ActivityReader(JsonFields fields, List<Refusal> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** The activity, or null after saying what is wrong with it. */
  @Nullable Activity read() {
    int before = problems.size();
    String id = fields.text("id", fields.required("id"));
    if (id != null && id.isEmpty()) {
      fields.problem("MISSING_FIELD", "id");
    }
    ActivityKind kind = fields.constant("kind", fields.required("kind"), ActivityKind.class);
    LocalDate date = fields.date("date", fields.required("date"));
    ActivityBuilder builder =
        Activity.of(
            id == null ? "" : id,
            kind == null ? ActivityKind.ATTENDANCE : kind,
            date == null ? LocalDate.EPOCH : date);
    readWork(builder);
    readCourse(builder);
    readFigures(builder);
    fields.end();
    return problems.size() > before || id == null ? null : builder.build();
  }

  private void readWork(ActivityBuilder builder) {
    builder.event(fields.text("event", fields.take("event")));
    builder.title(fields.text("title", fields.take("title")));
    builder.authorship(fields.constant("authorship", fields.take("authorship"), Authorship.class));
    builder.peerReviewed(
        !Boolean.FALSE.equals(fields.bool("peerReviewed", fields.take("peerReviewed"))));
    builder.related(!Boolean.FALSE.equals(fields.bool("related", fields.take("related"))));
  }

  private void readCourse(ActivityBuilder builder) {
    builder.course(fields.constant("course", fields.take("course"), Course.class));
    builder.lecture(fields.text("lecture", fields.take("lecture")));
    Delivery delivery = fields.constant("delivery", fields.take("delivery"), Delivery.class);
    builder.delivery(delivery == null ? Delivery.ONSITE : delivery);
    builder.correctAnswers(integer("correctAnswers", 0, MOST_ANSWERS));
    builder.paid(fields.bool("paid", fields.take("paid")));
  }

  private void readFigures(ActivityBuilder builder) {
    builder.credits(credits());
    builder.minutes(integer("minutes", 1, Integer.MAX_VALUE));
    builder.requestedCredits(integer("requestedCredits", 1, MOST_REQUESTED));
    builder.cases(integer("cases", 0, Integer.MAX_VALUE));
  }

  private @Nullable BigDecimal credits() {
    BigDecimal credits = fields.number("credits", fields.take("credits"));
    if (credits == null) {
      return null;
    }
    boolean inRange = credits.signum() > 0 && credits.compareTo(MOST_CREDITS) <= 0;
    if (!inRange || credits.stripTrailingZeros().scale() > MOST_DECIMALS) {
      fields.problem("OUT_OF_RANGE", "credits");
      return null;
    }
    return credits;
  }

  private @Nullable Integer integer(String name, int least, int most) {
    return fields.integer(name, fields.take(name), least, most);
  }
}
