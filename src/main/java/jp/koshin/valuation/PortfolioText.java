package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Period;

/**
 * A portfolio as lines of text: the programme and its period, the member, then one line an
 * activity. Cells are separated by tabs; an event of the catalogue is written by its row.
 */
final class PortfolioText {

  /** More are not written and not read. */
  static final int MOST_ACTIVITIES = 150;

  private static final String CELL = "\t";
  private static final String LIST = "\u001f";
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_RENEWALS = 20;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Programmes programmes;
  private final Catalogue catalogue;

  PortfolioText(Programmes programmes, Catalogue catalogue) {
    this.programmes = programmes;
    this.catalogue = catalogue;
  }

  String write(PortfolioRequest request) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        String.join(
            CELL,
            request.programme(),
            request.edition(),
            request.period().from().toString(),
            request.period().to().toString()));
    lines.add(member(request.member()));
    request.activities().stream()
        .limit(MOST_ACTIVITIES)
        .forEach(a -> lines.add(new ActivityText(catalogue, request.programme()).write(a)));
    return lines.toString();
  }

  private static String member(MemberFacts m) {
    return new Cells()
        .put('r', m.consecutiveRenewals() == 0 ? null : m.consecutiveRenewals())
        .put('j', m.jmsbExamYear())
        .put('u', m.duesPaid() ? null : 0)
        .put('f', m.trainingFacility() ? 1 : null)
        .put('w', m.daysPerWeek().signum() == 0 ? null : m.daysPerWeek().toPlainString())
        .put('s', m.certifiedSince())
        .put('p', m.renewingSpecialist() ? 1 : null)
        .put('x', m.examPassed() ? 1 : null)
        .put('d', m.documents().isEmpty() ? null : String.join(LIST, m.documents()))
        .toString();
  }

  Optional<PortfolioRequest> read(String text, LocalDate today) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    String[] head = lines.get(0).split(CELL, -1);
    if (head.length != 4 || programmes.find(head[0]).isEmpty()) {
      return Optional.empty();
    }
    Edition edition =
        programmes
            .findEdition(head[0], head[1])
            .orElseGet(() -> programmes.editionInForce(head[0], today));
    Optional<LocalDate> from = day(head[2]);
    Optional<LocalDate> to = day(head[3]);
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    MemberFacts member =
        lines.size() > 1 ? member(new Cells(lines.get(1)), edition) : MemberFacts.UNKNOWN;
    return Optional.of(
        new PortfolioRequest(
            edition.programme(),
            edition.year(),
            new Period(from.get(), to.get()),
            member,
            today,
            activities(lines, edition)));
  }

  private List<Activity> activities(List<String> lines, Edition edition) {
    ActivityText reader = new ActivityText(catalogue, edition.programme());
    Set<ActivityKind> kinds = edition.kinds();
    List<Activity> activities = new ArrayList<>();
    for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
      if (activities.size() < MOST_ACTIVITIES) {
        reader
            .read("a" + activities.size(), line)
            .filter(a -> kinds.contains(a.kind()))
            .ifPresent(activities::add);
      }
    }
    return activities;
  }

  private static MemberFacts member(Cells cells, Edition edition) {
    Set<String> known =
        edition.requirements().stream()
            .map(rule -> String.valueOf(rule.document()))
            .collect(Collectors.toSet());
    Set<String> documents = new LinkedHashSet<>(List.of(cells.text('d', 2_000).split(LIST)));
    documents.retainAll(known);
    return new MemberFacts(
        cells.whole('r', 0, MOST_RENEWALS).orElse(0),
        cells.whole('j', FIRST_YEAR, LAST_YEAR).orElse(null),
        cells.text('u', 1).isEmpty(),
        !cells.text('f', 1).isEmpty(),
        cells
            .number('w')
            .filter(days -> days.compareTo(BigDecimal.valueOf(DAYS_OF_A_WEEK)) <= 0)
            .orElse(BigDecimal.ZERO),
        day(cells.text('s', LONGEST_TEXT)).orElse(null),
        !cells.text('p', 1).isEmpty(),
        !cells.text('x', 1).isEmpty(),
        documents);
  }

  static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeException garbage) {
      return Optional.empty();
    }
  }
}
