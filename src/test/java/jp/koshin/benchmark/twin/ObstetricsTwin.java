package jp.koshin.benchmark.twin;

import java.util.List;
import java.util.function.Predicate;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.PortfolioRequest;

/** 産婦人科専門医. */
final class ObstetricsTwin extends Twin {

  private static final TwinCatalogue EMPTY = new TwinCatalogue();
  private static final int RIGHT_ANSWERS = 4;
  private static final int HOUR = 60;
  private static final int HALF_AN_HOUR = 30;

  private long cases;

  ObstetricsTwin(PortfolioRequest request) {
    super(request);
  }

  @Override
  TwinCatalogue catalogue() {
    return EMPTY;
  }

  private boolean isExempt() {
    return request.member().consecutiveRenewals() >= 3;
  }

  @Override
  void value(TwinLine line) {
    Activity activity = line.activity;
    switch (activity.kind()) {
      case CLINICAL_CASES -> cases(line);
      case COURSE -> course(line);
      case LECTURE -> spoken(line, subject(line));
      case TALK -> spoken(line, "ACADEMIC");
      case ATTENDANCE -> line.stated("ACADEMIC");
      case PRESENTATION -> presentation(line);
      case PAPER ->
          line.earn("ACADEMIC", activity.authorship() == Authorship.FIRST ? 2 * CREDIT : CREDIT);
      case CHAIR, PEER_REVIEW, EXAM_DUTY -> line.earn("ACADEMIC", CREDIT);
      case HEALTH_ACTIVITY, SCHOOL_PHYSICIAN ->
          line.earn(
              "ACADEMIC",
              activity.requestedCredits() == null ? CREDIT : activity.requestedCredits() * CREDIT);
      case ACCIDENT_INVESTIGATION -> line.earn("ACADEMIC", 2 * CREDIT);
      default -> {}
    }
  }

  private void cases(TwinLine line) {
    if (isExempt()) {
      line.refuse("EXEMPT");
    }
    long before = cases / 10;
    if (line.stands && line.activity.cases() != null) {
      cases += line.activity.cases();
    }
    line.earn("CLINICAL", (cases / 10 - before) * CREDIT);
  }

  private static void course(TwinLine line) {
    Activity activity = line.activity;
    if (activity.delivery() == Delivery.ELEARNING) {
      if (activity.correctAnswers() == null || activity.correctAnswers() < RIGHT_ANSWERS) {
        line.refuse("QUIZ_NOT_PASSED");
      }
      if (activity.paid() == null || !activity.paid()) {
        line.refuse("NOT_PAID");
      }
    }
    line.earn(subject(line), line.registered());
  }

  private static String subject(TwinLine line) {
    return line.activity.course() == Course.DOMAIN ? "DOMAIN" : "COMMON";
  }

  private static void spoken(TwinLine line, String category) {
    if (line.minutes() < HALF_AN_HOUR) {
      line.nothing(category, "TOO_SHORT");
    } else {
      line.earn(category, line.minutes() < HOUR ? CREDIT : 2 * CREDIT);
    }
  }

  private static void presentation(TwinLine line) {
    Authorship place = line.activity.authorship();
    if (place == Authorship.FIRST || place == Authorship.SECOND) {
      line.earn("ACADEMIC", CREDIT);
    } else {
      line.nothing("ACADEMIC", "AUTHORSHIP");
    }
  }

  @Override
  List<String> categories() {
    return List.of("CLINICAL", "COMMON", "DOMAIN", "ACADEMIC");
  }

  @Override
  long counted(String category) {
    return switch (category) {
      case "CLINICAL" -> isExempt() ? 0 : Math.min(sum(in(category)), 10 * CREDIT);
      case "COMMON" -> Math.min(sum(in(category)), 10 * CREDIT);
      case "DOMAIN" -> sum(in(category));
      default -> Math.min(academic(), 10 * CREDIT);
    };
  }

  private long academic() {
    long capped =
        Math.min(sum(of(ActivityKind.ATTENDANCE)), 6 * CREDIT)
            + Math.min(sum(of(ActivityKind.HEALTH_ACTIVITY)), 2 * CREDIT)
            + Math.min(sum(of(ActivityKind.SCHOOL_PHYSICIAN)), 2 * CREDIT)
            + sumByYear(of(ActivityKind.ACCIDENT_INVESTIGATION), 2 * CREDIT);
    return capped
        + sum(of(ActivityKind.PAPER))
        + sum(of(ActivityKind.PRESENTATION))
        + sum(of(ActivityKind.TALK))
        + sum(of(ActivityKind.CHAIR))
        + sum(of(ActivityKind.PEER_REVIEW))
        + sum(of(ActivityKind.EXAM_DUTY));
  }

  private static Predicate<TwinLine> of(ActivityKind kind) {
    return line -> line.activity.kind() == kind;
  }

  @Override
  void require(long total) {
    if (!isExempt()) {
      need("CLINICAL", 5, counted("CLINICAL"));
    }
    need("COMMON", 3, counted("COMMON"));
    need("COMMON_SAFETY", 1, about(Course.SAFETY));
    need("COMMON_ETHICS", 1, about(Course.ETHICS));
    need("COMMON_INFECTION", 1, about(Course.INFECTION));
    Integer exam = request.member().jmsbExamYear();
    if (exam != null && exam >= 2021 && request.edition().equals("2026")) {
      need(
          "COMMON_B",
          about(Course.LAW_AND_SYSTEM) >= CREDIT
              && about(Course.COMMUNITY) >= CREDIT
              && about(Course.WELFARE) >= CREDIT);
    }
    need("DOMAIN", 20, counted("DOMAIN"));
    need("TOTAL_CREDITS", isExempt() ? 40 : 50, total);
  }

  private long about(Course course) {
    return sum(
        line ->
            line.activity.course() == course
                && (line.activity.kind() == ActivityKind.COURSE
                    || line.activity.kind() == ActivityKind.LECTURE));
  }
}
