package jp.koshin.credit.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.access.PublicLimit;
import jp.koshin.credit.Calculation;
import jp.koshin.credit.Calculator;
import jp.koshin.credit.ExplainedActivity;
import jp.koshin.credit.Explanations;
import jp.koshin.credit.Holding;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.Societies;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.Questions;
import org.jspecify.annotations.Nullable;

/** What the public pages of calculations and catalogues are made of. */
@SpringComponent
class WhatIfPieces {

  private final WhatIfAddress address;
  private final Calculator calculator;
  private final Explanations explanations;
  private final Programmes programmes;
  private final Societies societies;
  private final Questions questions;
  private final Catalogue catalogue;
  private final PublicLimit limit;
  private final Clock clock;

  WhatIfPieces(
      WhatIfAddress address,
      Calculator calculator,
      Explanations explanations,
      Programmes programmes,
      Societies societies,
      Questions questions,
      Catalogue catalogue,
      PublicLimit limit,
      Clock clock) {
    this.address = address;
    this.calculator = calculator;
    this.explanations = explanations;
    this.programmes = programmes;
    this.societies = societies;
    this.questions = questions;
    this.catalogue = catalogue;
    this.limit = limit;
    this.clock = clock;
  }

  WhatIfAddress address() {
    return address;
  }

  Programmes programmes() {
    return programmes;
  }

  Societies societies() {
    return societies;
  }

  Questions questions() {
    return questions;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Calculation calculate(Draft draft) {
    return calculator.calculate(draft.entered(), draft.base());
  }

  List<ExplainedActivity> explained(Calculation calculation, @Nullable Holding base) {
    return explanations.of(calculation, base);
  }

  /** The day a new activity begins with: today, or the last day of a period that is over. */
  LocalDate firstDay(Draft draft) {
    LocalDate today = Tokyo.today(clock);
    Period period = draft.entered().period();
    return period.contains(today) ? today : period.to();
  }

  /** Whether this visitor's address may ask once more; one that is not known may. */
  boolean allowed() {
    VaadinRequest request = VaadinRequest.getCurrent();
    String from = request == null ? null : request.getRemoteAddr();
    return from == null || limit.allows(from);
  }
}
