package jp.koshin.benchmark.twin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;

/** 血液指導医: no credits, but regular work and experience. */
final class SupervisorTwin extends Twin {

  private static final TwinCatalogue EMPTY = new TwinCatalogue();
  private static final int YEARS = 5;

  SupervisorTwin(PortfolioRequest request) {
    super(request);
  }

  @Override
  TwinCatalogue catalogue() {
    return EMPTY;
  }

  @Override
  void value(TwinLine line) {
    // nothing is credited
  }

  @Override
  List<String> categories() {
    return List.of();
  }

  @Override
  long counted(String category) {
    return 0;
  }

  @Override
  void require(long total) {
    MemberFacts member = request.member();
    need(
        "TRAINING_FACILITY",
        member.trainingFacility() && member.daysPerWeek().compareTo(BigDecimal.ONE) >= 0);
    need("FIVE_YEARS_OR_WITH_SPECIALIST", member.renewingSpecialist() || fiveYears(member));
  }

  private boolean fiveYears(MemberFacts member) {
    LocalDate since = member.certifiedSince();
    if (since == null) {
      return false;
    }
    // five years after a leap day there is none: the day after the last of February
    boolean leapDay = since.getMonthValue() == 2 && since.getDayOfMonth() == 29;
    LocalDate end = leapDay ? LocalDate.of(since.getYear() + YEARS, 3, 1) : since.plusYears(YEARS);
    return !request.asOf().isBefore(end);
  }
}
