package jp.koshin.renewal.process;

import java.util.UUID;
import jp.koshin.renewal.RenewalEndings;
import jp.koshin.workflow.ProcessBean;

/** What an application may have to wait for before it ends. */
@ProcessBean("renewalHolds")
public class RenewalHolds {

  private final RenewalEndings service;

  RenewalHolds(RenewalEndings service) {
    this.service = service;
  }

  public boolean deferralUndecided(String caseId) {
    return service.waitsForDeferral(UUID.fromString(caseId));
  }
}
