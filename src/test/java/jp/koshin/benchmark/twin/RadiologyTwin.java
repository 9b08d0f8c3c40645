package jp.koshin.benchmark.twin;

import java.util.List;
import java.util.function.Predicate;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.PortfolioRequest;

/** 放射線診断専門医 and 放射線治療専門医. */
final class RadiologyTwin extends Twin {

  private static final TwinCatalogue CATALOGUE = TwinCatalogue.printed("jrs-diagnostic");

  RadiologyTwin(PortfolioRequest request) {
    super(request);
  }

  @Override
  TwinCatalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  void value(TwinLine line) {
    switch (line.activity.kind()) {
      case ATTENDANCE -> line.printed("ATTENDANCE");
      case PAPER -> line.earn("PAPER", paper(line) * CREDIT);
      default -> {}
    }
  }

  private static int paper(TwinLine line) {
    boolean first = line.activity.authorship() == Authorship.FIRST;
    return line.activity.peerReviewed() ? (first ? 10 : 2) : (first ? 5 : 1);
  }

  @Override
  List<String> categories() {
    return List.of("ATTENDANCE", "PAPER");
  }

  @Override
  long counted(String category) {
    return category.equals("PAPER")
        ? Math.min(20 * CREDIT, sumByYear(in(category), 10 * CREDIT))
        : sum(in(category));
  }

  @Override
  void require(long total) {
    Predicate<TwinLine> listed =
        line -> isMeeting(line) && isRow(line, TwinCatalogue.Row::required);
    Predicate<TwinLine> own =
        line -> isMeeting(line) && isRow(line, row -> row.section().startsWith("分類1 "));
    need("TOTAL_CREDITS", 60, total);
    need("LISTED_MEETING_CREDITS", 40, sum(listed));
    need("GENERAL_OR_AUTUMN_MEETINGS", 2, number(own));
  }

  private static boolean isRow(TwinLine line, Predicate<TwinCatalogue.Row> which) {
    TwinCatalogue.Row row = line.event.row();
    return row != null && which.test(row);
  }
}
