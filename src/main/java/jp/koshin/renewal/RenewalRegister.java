package jp.koshin.renewal;

import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Renewal applications for the modules that add to them. Checks no rights: callers do. */
@Service
@Transactional
public class RenewalRegister {

  private final RenewalRows rows;
  private final RenewalChecks checks;

  RenewalRegister(RenewalRows rows, RenewalChecks checks) {
    this.rows = rows;
    this.checks = checks;
  }

  /** One application; {@link jp.koshin.shared.NotFound} when there is none. */
  @Transactional(readOnly = true)
  public RenewalCase get(UUID id) {
    return of(rows.get(id));
  }

  /**
   * As {@link #get}, held until the end of the transaction, so that nobody hands it in meanwhile.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public RenewalCase locked(UUID id) {
    return of(rows.locked(id));
  }

  /** One application; empty when the case is none. */
  @Transactional(readOnly = true)
  public Optional<RenewalCase> find(UUID id) {
    return rows.find(id).map(this::of);
  }

  private RenewalCase of(Renewal renewal) {
    Period term = checks.term(renewal);
    return new RenewalCase(
        renewal.id(),
        renewal.number(),
        renewal.society(),
        renewal.programme(),
        renewal.edition(),
        renewal.applicationYear(),
        renewal.status(),
        renewal.certificationId(),
        renewal.memberId(),
        term,
        checks.activityPeriod(renewal),
        checks.window(renewal),
        renewal.submittedAt());
  }
}
