package jp.koshin.benchmark.twin;

import java.util.List;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.PortfolioRequest;

/** 血液専門医. */
final class HaematologyTwin extends Twin {

  private static final TwinCatalogue CATALOGUE = TwinCatalogue.printed("jsh-specialist");

  HaematologyTwin(PortfolioRequest request) {
    super(request);
  }

  @Override
  TwinCatalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  void value(TwinLine line) {
    boolean first = line.activity.authorship() == Authorship.FIRST;
    switch (line.activity.kind()) {
      case ATTENDANCE -> line.printed("ATTENDANCE");
      case PAPER -> line.earn("PAPER", (first ? 10 : 3) * CREDIT);
      case PRESENTATION -> line.earn("PRESENTATION", (first ? 5 : 2) * CREDIT);
      default -> {}
    }
  }

  @Override
  List<String> categories() {
    return List.of("ATTENDANCE", "PAPER", "PRESENTATION");
  }

  @Override
  long counted(String category) {
    return sum(in(category));
  }

  @Override
  void require(long total) {
    need("TOTAL_CREDITS", 50, total);
    need("DUES_PAID", request.member().duesPaid());
  }
}
