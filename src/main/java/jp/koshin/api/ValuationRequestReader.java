package jp.koshin.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the request of a valuation, refusing everything that the contract does not name. */
@Component
class ValuationRequestReader {

  static final int MOST_ACTIVITIES = 1000;

  private final Programmes programmes;
  private final Clock clock;

  ValuationRequestReader(Programmes programmes, Clock clock) {
    this.programmes = programmes;
    this.clock = clock;
  }

  /** The request, or everything that is wrong with it. */
  Outcome<PortfolioRequest> read(String programme, JsonNode body) {
    List<Refusal> problems = new ArrayList<>();
    JsonFields fields = new JsonFields(body, "", problems);
    LocalDate today = Tokyo.today(clock);
    String edition = edition(programme, fields, today);
    Period period = period(fields);
    MemberFacts member = member(fields);
    LocalDate asOf = fields.date("asOf", fields.take("asOf"));
    List<Activity> activities = activities(fields, problems);
    fields.end();
    if (!problems.isEmpty() || period == null) {
      return Outcome.refused(problems);
    }
    return Outcome.done(
        new PortfolioRequest(
            programme, edition, period, member, asOf == null ? today : asOf, activities));
  }

  private String edition(String programme, JsonFields fields, LocalDate today) {
    String year = fields.text("edition", fields.take("edition"));
    if (year == null) {
      return programmes.editionInForce(programme, today).year();
    }
    if (programmes.findEdition(programme, year).isEmpty()) {
      fields.problem("UNKNOWN_EDITION", "edition");
    }
    return year;
  }

  private static @Nullable Period period(JsonFields fields) {
    JsonFields period = fields.object("period", fields.required("period"));
    if (period == null) {
      return null;
    }
    LocalDate from = period.date("from", period.required("from"));
    LocalDate to = period.date("to", period.required("to"));
    period.end();
    if (from == null || to == null) {
      return null;
    }
    if (to.isBefore(from)) {
      period.problem("OUT_OF_RANGE", "to");
      return null;
    }
    return new Period(from, to);
  }

  private static MemberFacts member(JsonFields fields) {
    JsonFields member = fields.object("member", fields.take("member"));
    if (member == null) {
      return MemberFacts.UNKNOWN;
    }
    Integer renewals =
        member.integer(
            "consecutiveRenewals", member.take("consecutiveRenewals"), 0, Integer.MAX_VALUE);
    Integer examYear =
        member.integer(
            "jmsbExamYear",
            member.takeNullable("jmsbExamYear"),
            Integer.MIN_VALUE,
            Integer.MAX_VALUE);
    MemberFacts facts =
        new MemberFacts(
            renewals == null ? 0 : renewals,
            examYear,
            bool(member, "duesPaid", true),
            bool(member, "trainingFacility", false),
            daysPerWeek(member),
            member.date("certifiedSince", member.takeNullable("certifiedSince")),
            bool(member, "renewingSpecialist", false),
            bool(member, "examPassed", false),
            documents(member));
    member.end();
    return facts;
  }

  private static BigDecimal daysPerWeek(JsonFields member) {
    BigDecimal days = member.number("daysPerWeek", member.take("daysPerWeek"));
    if (days != null && days.signum() < 0) {
      member.problem("OUT_OF_RANGE", "daysPerWeek");
    }
    return days == null ? BigDecimal.ZERO : days;
  }

  private static Set<String> documents(JsonFields member) {
    Set<String> documents = new LinkedHashSet<>();
    int index = 0;
    for (JsonNode node : member.array("documents", member.take("documents"))) {
      String document = member.text("documents[" + index++ + "]", node);
      if (document != null) {
        documents.add(document);
      }
    }
    return documents;
  }

  private static List<Activity> activities(JsonFields fields, List<Refusal> problems) {
    List<JsonNode> nodes = fields.array("activities", fields.required("activities"));
    if (nodes.size() > MOST_ACTIVITIES) {
      fields.problem("TOO_MANY_ACTIVITIES", "activities");
      return List.of();
    }
    List<Activity> activities = new ArrayList<>(nodes.size());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonFields activity = fields.object("activities[" + i + "]", nodes.get(i));
      if (activity != null) {
        Activity read = new ActivityReader(activity, problems).read();
        if (read != null && !ids.add(read.id())) {
          activity.problem("NOT_UNIQUE", "id");
        }
        activities.add(read);
      }
    }
    return activities.stream().filter(Objects::nonNull).toList();
  }

  private static boolean bool(JsonFields fields, String name, boolean otherwise) {
    Boolean value = fields.bool(name, fields.take(name));
    return value == null ? otherwise : value;
  }
}
