package jp.koshin.demo;

import java.time.Instant;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;

/**
 * When the programmes renew next.
 *
 * @param now as of which it is asked
 */
record NextSeasons(Programmes programmes, Instant now) {

  /** The fiscal year whose window is open or opens next. */
  int year(String programme) {
    int year = FiscalYear.of(Tokyo.dateOf(now)).year();
    return now.isBefore(edition(programme, year).window().in(year).closes()) ? year : year + 1;
  }

  Edition edition(String programme, int year) {
    return programmes.editionInForce(programme, new FiscalYear(year).firstDay());
  }

  Period termEndingIn(String programme, int year) {
    Edition edition = edition(programme, year);
    Period starting = edition.term().startingIn(year + 1 - edition.termYears());
    boolean endsInYear = FiscalYear.of(starting.to()).year() == year;
    return endsInYear ? starting : edition.term().startingIn(year - edition.termYears());
  }
}
