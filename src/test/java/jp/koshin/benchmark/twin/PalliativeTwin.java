package jp.koshin.benchmark.twin;

import java.util.List;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.PortfolioRequest;

/** 緩和医療専門医, and 緩和医療認定医 without the needs in credits. */
final class PalliativeTwin extends Twin {

  private static final String CONGRESS = "日本緩和医療学会学術大会";
  private static final String SEMINAR = "専門医・認定医セミナー";
  private static final TwinCatalogue CATALOGUE =
      new TwinCatalogue()
          .with(CONGRESS, 10 * CREDIT, "日本緩和医療学会年次大会", "学術大会（全国大会）", "合同学術大会")
          .with(SEMINAR, 10 * CREDIT)
          .with("教育セミナー", 10 * CREDIT)
          .with("支部学術大会", 5 * CREDIT, "日本緩和医療学会支部学術大会");

  private final boolean specialist;

  PalliativeTwin(PortfolioRequest request, boolean specialist) {
    super(request);
    this.specialist = specialist;
  }

  @Override
  TwinCatalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  void value(TwinLine line) {
    switch (line.activity.kind()) {
      case ATTENDANCE -> attendance(line);
      case SEMINAR -> line.printed("ATTENDANCE");
      case COURSE -> {
        Course course = line.activity.course();
        if (course == Course.SAFETY || course == Course.ETHICS || course == Course.INFECTION) {
          line.earn("RELATED", 2 * CREDIT);
        }
      }
      case PRESENTATION -> line.stated("PRESENTATION");
      case PAPER -> line.stated("PAPER");
      default -> {}
    }
  }

  private static void attendance(TwinLine line) {
    if (line.event.row() != null) {
      line.printed("ATTENDANCE");
    } else if (line.isNamed()) {
      line.earn("RELATED", 3 * CREDIT);
    } else {
      line.nothing("RELATED", "NOT_IN_CATALOGUE");
    }
  }

  @Override
  List<String> categories() {
    return List.of("ATTENDANCE", "RELATED", "PRESENTATION", "PAPER");
  }

  @Override
  long counted(String category) {
    long sum = sum(in(category));
    return switch (category) {
      case "ATTENDANCE" -> Math.min(sum, 40 * CREDIT);
      case "RELATED" -> Math.min(sum, 6 * CREDIT);
      default -> sum;
    };
  }

  @Override
  void require(long total) {
    need("DUES_PAID", request.member().duesPaid());
    if (specialist) {
      need("TOTAL_CREDITS", 50, total);
      need("ATTENDANCE", 30, counted("ATTENDANCE"));
      need("ANNUAL_CONGRESS", 1, number(line -> isMeeting(line) && line.isEvent(CONGRESS)));
      need("SPECIALIST_SEMINAR", 1, number(line -> isMeeting(line) && line.isEvent(SEMINAR)));
    }
    for (String section : List.of("申請書・在籍証明書", "業績書", "申請料支払い控え")) {
      needDocument("SECTION_", section);
    }
  }
}
