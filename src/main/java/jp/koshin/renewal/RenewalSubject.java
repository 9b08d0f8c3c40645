package jp.koshin.renewal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.programme.Edition;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whose credits are valued for a renewal.
 *
 * @param application the renewal application whose own statements count, too, or null
 * @param term the term that is renewed; the activity period follows from it by the edition
 * @param applicationYear the fiscal year in which it is renewed
 * @param deferred whether its renewal was put off to that year, where the term ended before
 * @param documents names of the documents that are there
 */
record RenewalSubject(
    @Nullable UUID application,
    Certification certification,
    Edition edition,
    Period term,
    int applicationYear,
    boolean deferred,
    Set<String> documents) {

  UUID memberId() {
    return certification.memberId();
  }

  /** The last day before which it must be renewed. */
  LocalDate ends() {
    int years = applicationYear - FiscalYear.of(term.to()).year();
    return deferred && years > 0 ? term.to().plusYears(years) : term.to();
  }

  Period activityPeriod() {
    return deferred
        ? edition.renewalPeriod(term, applicationYear)
        : edition.activityPeriod().of(term, applicationYear);
  }

  /** The years whose dues are asked for. */
  Period duesPeriod() {
    return edition.duesPeriod(new Period(term.from(), ends()), applicationYear);
  }
}
