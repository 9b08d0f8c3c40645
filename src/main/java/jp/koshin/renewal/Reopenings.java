package jp.koshin.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells when the renewal of a deferred or reserved certification is received again. */
@Service
@Transactional(readOnly = true)
public class Reopenings {

  private final SeasonRows seasons;
  private final RenewalRows rows;
  private final Programmes programmes;
  private final Clock clock;

  Reopenings(SeasonRows seasons, RenewalRows rows, Programmes programmes, Clock clock) {
    this.seasons = seasons;
    this.rows = rows;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * Empty for a certification whose end has not moved, and once its renewal of that year is open.
   * Checks no rights: callers do.
   */
  public Optional<Reopening> of(Certification certification) {
    LocalDate until = certification.deferredUntil();
    CertificationStatus status = certification.status();
    boolean moved =
        status == CertificationStatus.DEFERRED || status == CertificationStatus.RESERVED;
    if (until == null || !moved) {
      return Optional.empty();
    }
    int year = FiscalYear.of(until).year();
    return rows.ofCertification(certification.id(), year).isPresent()
        ? Optional.empty()
        : Optional.of(reopening(certification, until, year));
  }

  private Reopening reopening(Certification certification, LocalDate until, int year) {
    Optional<Season> season = seasons.find(certification.programme(), year);
    Window window =
        season
            .map(Season::window)
            .orElseGet(
                () ->
                    programmes
                        .editionInForce(certification.programme(), new FiscalYear(year).firstDay())
                        .window()
                        .in(year));
    Reopening.Notice unplanned =
        clock.instant().isBefore(window.closes())
            ? Reopening.Notice.EXPECTED
            : Reopening.Notice.UNDECIDED;
    return new Reopening(
        certification.status(),
        until,
        year,
        window,
        season.isPresent() ? Reopening.Notice.PLANNED : unplanned);
  }
}
