package jp.koshin.benchmark.twin;

import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.PortfolioRequest;

/** がん薬物療法専門医. */
final class OncologyTwin extends Twin {

  private static final String MEETING = "日本臨床腫瘍学会学術集会";
  private static final String SEMINAR_A = "教育セミナー Aセッション";
  private static final String SEMINAR_B = "教育セミナー Bセッション";
  private static final String BEST_OF_ASCO = "Best of ASCO";
  private static final TwinCatalogue CATALOGUE =
      new TwinCatalogue()
          .with(MEETING, TwinCatalogue.NOT_PRINTED)
          .with(SEMINAR_A, TwinCatalogue.NOT_PRINTED)
          .with(SEMINAR_B, TwinCatalogue.NOT_PRINTED)
          .with(BEST_OF_ASCO, TwinCatalogue.NOT_PRINTED);

  OncologyTwin(PortfolioRequest request) {
    super(request);
  }

  @Override
  TwinCatalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  void value(TwinLine line) {
    if (line.activity.kind() == ActivityKind.PAPER) {
      line.stated("PAPER");
    } else if (isMeeting(line)) {
      meeting(line);
    }
  }

  private static void meeting(TwinLine line) {
    boolean seminar = line.activity.kind() == ActivityKind.SEMINAR;
    if (line.isEvent(MEETING)) {
      line.stated("MEETING");
    } else if (line.event.row() != null) {
      line.stated("SEMINAR");
    } else if (seminar) {
      line.nothing("SEMINAR", "NOT_IN_CATALOGUE");
    } else if (line.isNamed()) {
      line.stated("PAPER");
    } else {
      line.nothing("PAPER", "NOT_IN_CATALOGUE");
    }
  }

  @Override
  List<String> categories() {
    return List.of("MEETING", "SEMINAR", "PAPER");
  }

  @Override
  long counted(String category) {
    return sum(in(category));
  }

  @Override
  void require(long total) {
    need("TOTAL_CREDITS", 50, total);
    need(
        "MEETING_OR_BOTH_SEMINARS",
        attended(MEETING) || attended(SEMINAR_A) && attended(SEMINAR_B));
    for (String document : List.of("履歴書", "プロフィール", "研究活動歴", "業績目録")) {
      needDocument("DOCUMENT_", document);
    }
    if (request.member().consecutiveRenewals() >= 3) {
      need("EXAM", request.member().examPassed());
    }
  }

  private boolean attended(String event) {
    return number(line -> isMeeting(line) && line.isEvent(event)) > 0;
  }
}
