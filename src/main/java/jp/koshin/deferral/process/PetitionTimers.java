package jp.koshin.deferral.process;

import java.util.Date;
import java.util.UUID;
import jp.koshin.deferral.DeferralCourse;
import jp.koshin.deferral.PetitionCourse;
import jp.koshin.deferral.ReinstatementCourse;
import jp.koshin.workflow.ProcessBean;

/** The instants that the timers of the models ask for when they begin. */
@ProcessBean("petitionTimers")
public class PetitionTimers {

  private final PetitionCourse petitions;
  private final DeferralCourse deferrals;
  private final ReinstatementCourse reinstatements;

  PetitionTimers(
      PetitionCourse petitions, DeferralCourse deferrals, ReinstatementCourse reinstatements) {
    this.petitions = petitions;
    this.deferrals = deferrals;
    this.reinstatements = reinstatements;
  }

  public Date windowCloses(String caseId) {
    return Date.from(petitions.windowCloses(UUID.fromString(caseId)));
  }

  public Date renewalReopens(String caseId) {
    return Date.from(deferrals.renewalReopens(UUID.fromString(caseId)));
  }

  public Date deferralEnds(String caseId) {
    return Date.from(deferrals.deferralEnds(UUID.fromString(caseId)));
  }

  public Date restoration(String caseId) {
    return Date.from(reinstatements.restoration(UUID.fromString(caseId)));
  }
}
